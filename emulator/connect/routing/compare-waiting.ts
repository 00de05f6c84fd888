import type { Contact } from '../model';

/** Negative: `a` is served before `b`. */
export function compareWaiting(a: Contact, b: Contact): number {
  if (a.queuePriority !== b.queuePriority) return a.queuePriority - b.queuePriority;
  if (a.queueTimeAdjustmentSeconds !== b.queueTimeAdjustmentSeconds) return sortingInstant(a) - sortingInstant(b);
  // Instants of one clock sort as texts do: to read each of them took most of the router's time in a long queue.
  return a.chainStartedAt < b.chainStartedAt ? -1 : Number(a.chainStartedAt > b.chainStartedAt);
}

/** A callback sorts by the start of its chain: asked for at 10:05 in a call of 10:00, it stands at 10:00 [D]. */
function sortingInstant(contact: Contact): number {
  return Date.parse(contact.chainStartedAt) - contact.queueTimeAdjustmentSeconds * 1_000;
}
