import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { Stage } from '../../stage';
import type { CallbackStory } from './callback-story';

/** A call that rang, or tried to ring, a customer's phone. */
export interface CustomerCall {
  /** ISO instant. */
  at: string;
  /** User name of the agent who had accepted. */
  by: string | undefined;
  /** Number that the customer saw. */
  shown: string;
}

/** Of a call that has to have been made. ISO instants. */
export interface DemandedCall {
  by: string;
  from: string;
  until: string;
}

/** @throws the sentence: the product did not do what the story is about. */
export function demand(came: boolean, otherwise: string): void {
  if (!came) throw new Error(otherwise);
}

/** Each call to this customer that the instance placed, in order of time. */
export function callsTo({ emulator }: Stage, number: string): CustomerCall[] {
  const { contacts, users } = emulator.connect.centre.store;
  return emulator.journal.entries
    .filter(({ kind, what, detail }) => kind === 'phone' && what === 'DIALLED' && detail.number === number)
    .map(({ at, contactId, detail }) => ({ at, by: users.get(contacts.get(contactId!)?.agent?.userId ?? '')?.username, shown: String(detail.from) }));
}

/** The customer was called by these agents at these times, and not once more. */
export function demandCalls({ stage }: CallbackStory, number: string, demanded: DemandedCall[]): void {
  const calls = callsTo(stage, number);
  const fits = calls.length === demanded.length && demanded.every(({ by, from, until }, nth) => calls[nth]!.by === by && calls[nth]!.at >= from && calls[nth]!.at <= until);
  const wanted = demanded.map(({ by, from, until }) => `by ${by} from ${from} until ${until}`).join(', then ');
  demand(fits, `${number} was to be called ${wanted || 'not at all'}, but was called ${JSON.stringify(calls)}.`);
}

export function demandOutcome({ number, state, outcome }: ScheduledCallback, code: string): void {
  demand(outcome?.code === code, `The callback of ${number} was to end as ${code}; it is ${state}, ${JSON.stringify(outcome)}.`);
}

/** Nothing of it lives on in Connect: whatever comes now, nobody is called. */
export function demandNothingLeft({ stage }: Pick<CallbackStory, 'stage'>): void {
  const open = [...stage.emulator.connect.centre.store.contacts.values()].filter(({ disconnectedAt }) => !disconnectedAt);
  demand(open.length === 0, `Contacts are left open in Connect: ${JSON.stringify(open.map(({ id, state, initiationMethod }) => ({ id, state, initiationMethod })))}`);
}
