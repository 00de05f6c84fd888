import type { CentreContext } from '../centre-context';
import type { Contact } from '../model';
import type { CustomerFirstMetrics, HandleRange } from './metric-views';

/**
 * How Connect's own customer-first callbacks fared whose records ended in the range. What the guide says of each metric is its name alone: that the time in queue is of both contacts (as
 * CallbackTotalQueueDuration of the record is), and the wait counts from the customer's answer, is this emulator's own reading.
 */
export function measureCustomerFirst(ctx: CentreContext, { queueIds, from, till }: HandleRange): CustomerFirstMetrics {
  const dialled = [...ctx.store.contacts.values()].filter((contact) => {
    const endedAt = Date.parse(contact.disconnectedAt ?? '');
    return contact.initiationMethod === 'CALLBACK_CUSTOMER_FIRST_DIALED' && contact.targetQueue?.kind === 'STANDARD' && queueIds.includes(contact.targetQueue.queueId) && endedAt >= from && endedAt < till;
  });
  const answered = dialled.filter(({ agent }) => agent?.connectedAt);
  return {
    attempts: dialled.length,
    abandoned: dialled.filter(({ agent, enqueuedAt }) => enqueuedAt && !agent?.connectedAt).length,
    queueAnswerSeconds: averageOf(answered, (contact) => queuedSeconds(ctx, contact)),
    waitAfterConnectionSeconds: averageOf(answered, ({ connectedToSystemAt, agent }) => secondsBetween(connectedToSystemAt, agent!.connectedAt)),
  };
}

/** In both queues: before the customer was dialled, and after. */
export function queuedSeconds({ store }: CentreContext, contact: Contact): number {
  const before = store.contacts.get(contact.previousContactId ?? '');
  return secondsBetween(before?.enqueuedAt, before?.dequeuedAt) + secondsBetween(contact.enqueuedAt, contact.dequeuedAt ?? contact.agent?.connectedAt);
}

function averageOf(contacts: readonly Contact[], secondsOf: (contact: Contact) => number): number | undefined {
  return contacts.length === 0 ? undefined : contacts.reduce((sum, contact) => sum + secondsOf(contact), 0) / contacts.length;
}

function secondsBetween(from: string | undefined, till: string | undefined): number {
  return from && till ? (Date.parse(till) - Date.parse(from)) / 1_000 : 0;
}
