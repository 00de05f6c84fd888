import type { JourneyLine } from '../../../lambda/http/api-types';
import type { Contact } from '../../../emulator/connect/model';
import type { CallbackMeasures } from '../scenario';
import type { CallbackStory } from '../story/callback-story';
import { callbacksMade } from './callbacks-made';
import { secondsBetween } from './seconds-between';

/** Takes the measures from what really happened, not from what the product says. */
export function measureCallbacks({ stage, promisedFor }: CallbackStory, truth: JourneyLine[]): CallbackMeasures {
  const contacts = [...stage.emulator.connect.centre.store.contacts.values()];
  const made = callbacksMade(stage);
  const firstOf = (id: string, list: Contact[]) => list.find(({ attributes }) => attributes.dialback_id === id);
  const promises = [...promisedFor];
  const handoffs = contacts.filter(({ initiationMethod }) => initiationMethod === 'API');
  const answeredAt = (contactId: string) => truth.find((line) => line.event === 'customer-answered' && line.contactId === contactId)?.at;
  return {
    dueToDispatchSeconds: greatest(promises.map(([id, dueAt]) => secondsBetween(dueAt, firstOf(id, handoffs)?.initiatedAt))),
    dueToQueuedSeconds: greatest(promises.map(([id, dueAt]) => secondsBetween(dueAt, firstOf(id, made)?.enqueuedAt))),
    customerHoldSeconds: greatest(made.map(({ id, agent, disconnectedAt }) => secondsBetween(answeredAt(id), agent?.connectedAt ?? disconnectedAt))),
    agentWaitSeconds: greatest(made.map(({ agent }) => secondsBetween(agent?.acceptedAt, agent?.connectedAt))),
    customerDials: truth.filter(({ event }) => event === 'customer-dialled').length,
    callbacksCreated: made.length,
  };
}

function greatest(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
