import type { CentreContext } from '../centre-context';
import type { Contact, QueueRef } from '../model';
import type { Desk } from './desk';

/**
 * What an agent is offered next: first the agent's own queue, whatever waits elsewhere; then the queues of the routing
 * profile by their priority there. Among equals: contact priority, then the start of the chain moved by the adjustment.
 */
export function chooseContact(ctx: CentreContext, desk: Desk): Contact | undefined {
  const own = firstOf(waitingIn(ctx, { kind: 'AGENT', userId: desk.userId }));
  if (own) return own;
  const profile = ctx.store.routingProfiles.get(ctx.store.users.get(desk.userId)!.routingProfileId);
  const queues = (profile?.queues ?? []).filter((queue) => queue.channel === 'VOICE');
  for (const priority of [...new Set(queues.map((queue) => queue.priority))].sort((a, b) => a - b)) {
    const contacts = queues
      .filter((queue) => queue.priority === priority)
      .flatMap(({ queueId, delaySeconds }) =>
        waitingIn(ctx, { kind: 'STANDARD', queueId }).filter((contact) => hasWaited(ctx, contact, delaySeconds)),
      );
    const best = firstOf(contacts);
    if (best) return best;
  }
  return undefined;
}

/** Negative: `a` is served before `b`. */
export function compareWaiting(a: Contact, b: Contact): number {
  return a.queuePriority - b.queuePriority || sortingInstant(a) - sortingInstant(b);
}

/** A callback sorts by the start of its chain: asked for at 10:05 in a call of 10:00, it stands at 10:00 [D]. */
function sortingInstant(contact: Contact): number {
  return Date.parse(contact.chainStartedAt) - contact.queueTimeAdjustmentSeconds * 1_000;
}

function firstOf(contacts: Contact[]): Contact | undefined {
  return contacts.reduce<Contact | undefined>((best, contact) => (!best || compareWaiting(contact, best) < 0 ? contact : best), undefined);
}

function waitingIn(ctx: CentreContext, queue: QueueRef): Contact[] {
  return [...ctx.waiting.in(queue)].filter((contact) => contact.state === 'QUEUED');
}

function hasWaited(ctx: CentreContext, contact: Contact, delaySeconds: number): boolean {
  return ctx.time.now() - Date.parse(contact.enqueuedAt!) >= delaySeconds * 1_000;
}
