import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { Stage } from '../../stage';
import type { CallbackStory } from './callback-story';

/** A call that rang, or tried to ring, a customer's phone. */
export interface CustomerCall {
  /** ISO instant. */
  at: string;
  /** User name of the agent who had accepted, or who came to the line afterwards. */
  by: string | undefined;
  /** The number that the customer saw. */
  shown: string;
}

/** A call that must have been made. Times are ISO instants. */
export interface DemandedCall {
  /** Absent: a flow alone speaks to the customer. */
  by?: string;
  from: string;
  until: string;
}

/** @throws the sentence if the product did not do what the story is about. */
export function demand(came: boolean, otherwise: string): void {
  if (!came) throw new Error(otherwise);
}

/** Returns each call that the instance made to this customer, in order of time. */
export function callsTo({ emulator }: Stage, number: string): CustomerCall[] {
  const { contacts, users } = emulator.connect.centre.store;
  const takenBy = new Map<string | undefined, string>();
  const calls: CustomerCall[] = [];
  for (const { at, kind, what, contactId, detail } of emulator.journal.entries) {
    if (kind === 'agent' && what === 'PENDING') takenBy.set(contactId, String(detail.username));
    if (kind === 'phone' && what === 'DIALLED' && detail.number === number) calls.push({ at, by: takenBy.get(contactId) ?? users.get(contacts.get(contactId!)?.agent?.userId ?? '')?.username, shown: String(detail.from) });
  }
  return calls;
}

/** Demands that these agents called the customer at these times, and nobody else did. */
export function demandCalls({ stage }: CallbackStory, number: string, demanded: DemandedCall[]): void {
  const calls = callsTo(stage, number);
  const fits = calls.length === demanded.length && demanded.every(({ by, from, until }, nth) => calls[nth]!.by === by && calls[nth]!.at >= from && calls[nth]!.at <= until);
  const wanted = demanded.map(({ by, from, until }) => `by ${by ?? 'nobody'} from ${from} until ${until}`).join(', then ');
  demand(fits, `${number} was to be called ${wanted || 'not at all'}, but was called ${JSON.stringify(calls)}.`);
}

export function demandOutcome({ number, state, outcome }: ScheduledCallback, code: string): void {
  demand(outcome?.code === code, `The callback of ${number} was to end as ${code}; it is ${state}, ${JSON.stringify(outcome)}.`);
}

/** Demands that Connect holds nothing of it any more, so nobody can still be called. */
export function demandNothingLeft({ stage }: Pick<CallbackStory, 'stage'>): void {
  const open = [...stage.emulator.connect.centre.store.contacts.values()].filter(({ disconnectedAt }) => !disconnectedAt);
  demand(open.length === 0, `Contacts are left open in Connect: ${JSON.stringify(open.map(({ id, state, initiationMethod }) => ({ id, state, initiationMethod })))}`);
}
