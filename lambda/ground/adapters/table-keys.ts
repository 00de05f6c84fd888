export const CURRENT = 'current';

/**
 * Part of the index `attention`: what is to be checked at a moment, clicks and held agents. It is one, because a partition of an index takes 1,000 writes a second
 * (quota of DynamoDB), a click needs a few, and Connect starts 2 calls a second unless its quota is raised. Each part more is a query more in every minute.
 */
export const CHECK_SHARD = 'checks';

const PAST = 'past#';

export function pastSlot(id: string): string {
  return `${PAST}${id}`;
}

/** The id in a slot of the history. */
export function pastIdOf(slot: string): string {
  return slot.slice(PAST.length);
}
