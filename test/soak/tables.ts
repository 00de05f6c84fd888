import { agendaShard, fromItem, missedShard, toItem, type CallbackItem } from '../../lambda/adapters/callback-items';
import type { Callback } from '../../lambda/domain/callback/callback';
import { plusSeconds } from '../../lambda/domain/callback/instant';
import { nextSoonStart } from '../../lambda/domain/callback/next-soon-start';
import type { AgendaEntry } from '../../lambda/ports/callback-store';
import type { DispatchCursor, Recheck } from '../../lambda/ports/dispatch';

/**
 * What the table holds, with the items that the product writes and the conditions that it writes them under. Each function is one call to
 * DynamoDB: it happens in one moment, and what happens between two of them is the history's to decide.
 */
export function createTables() {
  const current = new Map<string, CallbackItem>();
  const past = new Map<string, CallbackItem>();
  const lines = new Map<string, { callbackIds: string[]; version: number }>();
  let cursor: DispatchCursor = { reached: '', nextStartAt: '', busyFrom: '', busyUntil: '', soonStartAt: '', version: 0 };
  let recheck: Recheck | undefined;
  const listed = (shard: string, { after, until, limit }: { after: string; until: string; limit: number }): AgendaEntry[] =>
    [...current.values()]
      .filter(({ attentionShard, attentionAt = '' }) => attentionShard === shard && attentionAt > after && attentionAt <= until)
      .map(({ attentionAt, subject }) => ({ place: attentionAt!, subject }))
      .sort((a, b) => (a.place < b.place ? -1 : 1))
      .slice(0, limit);
  return {
    current,
    past,
    lines,
    read: (subject: string) => current.get(subject),
    readPast: (id: string) => past.get(id),
    all: (): Callback[] => [...current.values(), ...past.values()].map(fromItem),
    /** Writes it where nobody stands, or the very item that was read; answers what stands in the way. */
    put(callback: Callback, over?: { id: string; version: number }): CallbackItem | undefined {
      const there = current.get(callback.subject);
      const isFree = over ? there?.id === over.id && there.version === over.version : there === undefined;
      if (!isFree) return there;
      current.set(callback.subject, toItem(callback, ''));
      return undefined;
    },
    archive: (item: CallbackItem) => void past.set(item.id, item),
    byContact: (handoffContactId: string) => [...current.values()].find((item) => item.handoffContactId === handoffContactId),
    shard: (shard: string, until: string) => [...current.values()].filter(({ attentionShard, attentionAt = '~' }) => attentionShard === shard && attentionAt <= until),
    agenda: (queueId: string, range: Parameters<typeof listed>[1]) => listed(agendaShard(queueId), range),
    missed: (queueId: string, range: { after: string; limit: number }) => listed(missedShard(queueId), { ...range, until: '~' }),
    line: (name: string) => lines.get(name) ?? { callbackIds: [], version: 0 },
    putLine(name: string, next: { callbackIds: string[]; version: number }): boolean {
      if ((lines.get(name)?.version ?? 0) !== next.version - 1) return false;
      lines.set(name, next);
      return true;
    },
    cursor: (): DispatchCursor => cursor,
    putCursor(next: DispatchCursor): DispatchCursor | undefined {
      if (next.version !== cursor.version) return undefined;
      cursor = { ...next, soonStartAt: cursor.soonStartAt, version: next.version + 1 };
      return cursor;
    },
    takeStart(now: string, secondsPerCall: number): string {
      const start = nextSoonStart(cursor, now, secondsPerCall);
      cursor = { ...cursor, soonStartAt: plusSeconds(start, secondsPerCall) };
      return start;
    },
    recheck: () => recheck,
    putRecheck: (next: Recheck) => void (recheck = next),
  };
}

export type Tables = ReturnType<typeof createTables>;
