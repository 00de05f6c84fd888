import type { CentreContext } from '../centre-context';
import type { Contact } from '../model';
import type { HandleMetrics, HandleRange } from './metric-views';

/**
 * Contacts of these queues that an agent handled and whose record ended in the range: its end is left out. Handle time is what the contact
 * record holds: from the connection with the agent to the end, and the after-contact work (AG, metrics definitions, "Average handle time").
 */
export function measureHandling(ctx: CentreContext, { queueIds, from, till }: HandleRange): HandleMetrics {
  const handled = [...ctx.store.contacts.values()].filter((contact) => {
    const endedAt = Date.parse(contact.disconnectedAt ?? '');
    return contact.agent?.connectedAt !== undefined && contact.queue?.kind === 'STANDARD' && queueIds.includes(contact.queue.queueId) && endedAt >= from && endedAt < till;
  });
  const total = handled.reduce((seconds, contact) => seconds + handleSecondsOf(contact), 0);
  return { contactsHandled: handled.length, ...(handled.length > 0 && { averageHandleSeconds: total / handled.length }) };
}

/** After-contact work counts once it is over: only then is it in the record. */
function handleSecondsOf({ agent, disconnectedAt }: Contact): number {
  return secondsBetween(agent!.connectedAt, disconnectedAt) + secondsBetween(agent!.afterContactWorkStartedAt, agent!.afterContactWorkEndedAt);
}

function secondsBetween(from: string | undefined, till: string | undefined): number {
  return from && till ? (Date.parse(till) - Date.parse(from)) / 1_000 : 0;
}
