import type { AppRefusal } from '../../app-access/domain/refusals';
import type { CallIn } from '../domain/call-in';
import type { CallInStore } from '../ports/call-in-store';
import type { AdvanceCallIn } from './advance-call-in';

export interface CancelCallInNeeds {
  advance: AdvanceCallIn;
  callIns: Pick<CallInStore, 'find'>;
}

export type FindCallIn = (id: string) => Promise<{ callIn: CallIn } | { refusal: AppRefusal<'request-not-found'> }>;

/** The customer does not want to call any more. Safe to repeat; a call-in that is over stays as it is. */
export function createCancelCallIn(needs: CancelCallInNeeds): FindCallIn {
  return (id) => happen(needs, id, 'cancelled');
}

/** Finds it as it stands now: moments that have passed meanwhile are settled first. */
export function createLookUpCallIn(needs: CancelCallInNeeds): FindCallIn {
  return (id) => happen(needs, id, 'time-passed');
}

async function happen({ advance, callIns }: CancelCallInNeeds, id: string, type: 'cancelled' | 'time-passed'): ReturnType<FindCallIn> {
  const callIn = await callIns.find(id);
  if (!callIn) return { refusal: { code: 'request-not-found' } };
  const decision = await advance(callIn, { type });
  return 'refused' in decision ? { refusal: { code: 'request-not-found' } } : { callIn: decision.next };
}
