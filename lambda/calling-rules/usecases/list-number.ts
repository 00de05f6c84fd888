import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { EntrySource } from '../domain/list-entry';
import type { ChangeLists } from './change-lists';

export interface ListNumberNeeds {
  changeLists: ChangeLists;
  /** A few letters that nobody else has. */
  newName: () => string;
  clock: Clock;
}

/** Who wants a number to be called no more, and why. `by`, `what`: for the audit log. */
export interface Listing {
  source: Extract<EntrySource, 'agent' | 'customer'>;
  by: string;
  what: string;
  reason: string;
}

/** Puts one number on the do-not-call list. One that is there stays there since when it was. @param number E.164 */
export type ListNumber = (number: string, listing: Listing) => Promise<void>;

export function createListNumber({ changeLists, newName, clock }: ListNumberNeeds): ListNumber {
  return async (number, { source, by, what, reason }) => {
    const at = clock.now();
    await changeLists([{ subject: number, key: 'do-not-call', entry: { source, reason } }], { change: { id: `${at}~${newName()}`, at, by, what }, nth: 1 });
  };
}
