export const CURRENT = 'current';

export const ATTENTION_SHARDS = ['a0', 'a1', 'a2', 'a3'] as const;

const PAST = 'past#';

export function pastSlot(id: string): string {
  return `${PAST}${id}`;
}

/** The id in a slot of the history. */
export function pastIdOf(slot: string): string {
  return slot.slice(PAST.length);
}

export function shardOf(subject: string): string {
  return ATTENTION_SHARDS[subject.charCodeAt(subject.length - 1) % ATTENTION_SHARDS.length]!;
}
