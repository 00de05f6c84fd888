import type { QueryCommand } from '@aws-sdk/lib-dynamodb';

interface Consumed {
  queries: number;
  entries: number;
  readUnits: number;
}

/**
 * The index `attention` in memory, with DynamoDB's semantics of the agenda's one query: sorted by key, a limit, pages. Filling the emulator's own table with a
 * million items would take a quarter of an hour.
 */
export class AttentionIndex {
  /** Sort keys by shard, in order. */
  private readonly shards = new Map<string, string[]>();
  consumed: Consumed = { queries: 0, entries: 0, readUnits: 0 };

  constructor(entries: Iterable<{ shard: string; at: string }>) {
    for (const { shard, at } of entries) {
      const there = this.shards.get(shard);
      if (there) there.push(at);
      else this.shards.set(shard, [at]);
    }
    for (const keys of this.shards.values()) keys.sort();
  }

  send({ input }: QueryCommand): Promise<{ Items: Record<string, string>[]; LastEvaluatedKey?: Record<string, string> }> {
    const { ':shard': shard, ':after': after, ':until': until } = input.ExpressionAttributeValues as Record<string, string>;
    const keys = this.shards.get(shard!) ?? [];
    const from = firstNotBefore(keys, after!);
    let to = from;
    while (to < keys.length && keys[to]! <= until! && to - from < input.Limit!) to += 1;
    const Items = keys.slice(from, to).map((attentionAt) => ({ attentionShard: shard!, attentionAt, subject: attentionAt.split('#')[2]!, slot: 'current' }));
    this.count(Items);
    const isCut = Items.length === input.Limit! && to < keys.length && keys[to]! <= until!;
    return Promise.resolve({ Items, ...(isCut && { LastEvaluatedKey: Items.at(-1)! }) });
  }

  /** Counts half a unit for each started 4 KB, because an index is read eventually consistent. Source: Developer Guide, read consistency. */
  private count(Items: Record<string, string>[]): void {
    const bytes = Items.reduce((sum, item) => sum + Object.entries(item).reduce((size, [name, value]) => size + name.length + value.length, 0), 0);
    this.consumed.queries += 1;
    this.consumed.entries += Items.length;
    this.consumed.readUnits += Math.max(1, Math.ceil(bytes / 4096)) / 2;
  }
}

function firstNotBefore(keys: string[], wanted: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
