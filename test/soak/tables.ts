import { agendaShard, fromItem, missedShard, toItem, toPastItem, type CallbackItem } from '../../lambda/callbacks/adapters/callback-items';
import type { Line } from '../../lambda/callbacks/domain/attempt';
import type { Callback } from '../../lambda/callbacks/domain/callback';
import { isPromised, type Promised } from '../../lambda/callbacks/domain/callback-request';
import { lineKey } from '../../lambda/callbacks/domain/line-key';
import type { BlockedLine, LineSweep, Parked } from '../../lambda/callbacks/ports/parking';
import { homeOf } from '../../lambda/ground/adapters/forward';
import type { Seats } from '../../lambda/ground/domain/seats';
import { createInMemoryPauses } from '../fakes/in-memory-pauses';
import { CURRENT } from '../../lambda/ground/adapters/table-keys';
import { nextSoonStart, type SoonAsk } from '../../lambda/agenda/domain/next-soon-start';
import type { AgendaEntry } from '../../lambda/agenda/ports/agenda';
import { type DispatchCursor, FIRST_CURSOR, type LastResend } from '../../lambda/agenda/ports/dispatch';

export interface ParkedItem extends Parked {
  purgeAt: string;
}

export interface ItemWrite {
  before: CallbackItem | undefined;
  after: CallbackItem;
  /** Into the history, before another is written in its place. */
  isCopy: boolean;
}

function watchedItems(written: ItemWrite[]): Map<string, CallbackItem> {
  const items = new Map<string, CallbackItem>();
  const set = items.set.bind(items);
  items.set = (key, after) => {
    written.push({ before: items.get(key), after, isCopy: false });
    return set(key, after);
  };
  return items;
}

/** Finds items by one of their fields, as an index of the table does. */
function indexOn(items: Map<string, CallbackItem>, field: 'attentionShard' | 'handoffContactId') {
  const found = new Map<string, Map<string, CallbackItem>>();
  const [set, remove] = [items.set.bind(items), items.delete.bind(items)];
  const leave = (key: string) => found.get(items.get(key)?.[field] ?? '')?.delete(key);
  items.set = (key, after) => {
    leave(key);
    const value = after[field];
    if (value !== undefined) found.set(value, (found.get(value) ?? new Map()).set(key, after));
    return set(key, after);
  };
  items.delete = (key) => {
    leave(key);
    return remove(key);
  };
  return (value: string): CallbackItem[] => [...(found.get(value)?.values() ?? [])];
}

type LineSeats = Seats & { version: number };

/** An item is replaced and never changed, so it is read once, however often a history looks at it. */
function readOnce(): (item: CallbackItem) => Callback {
  const read = new WeakMap<CallbackItem, Callback>();
  return (item) => {
    const callback = read.get(item) ?? fromItem(item);
    read.set(item, callback);
    return callback;
  };
}

/**
 * Creates the content of the table, with the items that the product writes and their conditions. Each function is one call to DynamoDB and happens in one
 * moment. The history decides what happens between two of them.
 */
export function createTables() {
  /** Each write of a callback, as the table's stream tells it. */
  const written: ItemWrite[] = [];
  const current = watchedItems(written);
  const past = watchedItems(written);
  const inShard = indexOn(current, 'attentionShard');
  const withContact = indexOn(current, 'handoffContactId');
  /** Subjects of callbacks that were moved away from where their ids lead. */
  const movedTo = new Map<string, string>();
  const lines = new Map<string, LineSeats>();
  const callbackOf = readOnce();
  /** By line, and there by due key. */
  const parked = new Map<string, Map<string, ParkedItem>>();
  const parkedIn = (line: string) => parked.get(line) ?? new Map<string, ParkedItem>();
  const blockedLines = new Map<string, BlockedLine>();
  let parkings = 0;
  const pauses = createInMemoryPauses({ clock: { now: () => '' } });
  let cursor: DispatchCursor = FIRST_CURSOR;
  let lastLineSweep: LineSweep | undefined;
  let lastResend: LastResend | undefined;
  let sweepMark: string | undefined;
  const looked = new Set<string>();
  const listed = (shard: string, { after, until, limit }: { after: string; until: string; limit: number }): AgendaEntry[] =>
    inShard(shard)
      .filter(({ attentionAt = '' }) => attentionAt > after && attentionAt <= until)
      .map(({ attentionAt, subject }) => ({ dueKey: attentionAt!, subject }))
      .sort((a, b) => (a.dueKey < b.dueKey ? -1 : 1))
      .slice(0, limit);
  const isStill = (there: CallbackItem | undefined, read: { id: string; version: number } | undefined) => there?.id === read?.id && there?.version === read?.version;
  /** Whoever read it before somebody saved it there does not write over that. */
  const archive = (callback: Callback) => {
    const there = past.get(callback.id);
    if (there && there.version > callback.version) return;
    past.set(callback.id, toPastItem(callback, 90));
    written.at(-1)!.isCopy = true;
  };
  const underId = (subject: string, id: string) => (current.get(subject)?.id === id ? current.get(subject) : past.get(id));
  return {
    written,
    current,
    lines,
    /** Each of its functions is one call. */
    pauses,
    read: (subject: string) => current.get(subject),
    readPast: (id: string) => past.get(id),
    movedTo: (id: string) => movedTo.get(id),
    /** Finds it in one moment, wherever it is. */
    find(id: string): Callback | undefined {
      const item = underId(homeOf(id), id) ?? underId(movedTo.get(id) ?? '', id);
      return item && fromItem(item);
    },
    /** Each once: one that was to give way, and stands in its place still, has a copy in the history that nobody reads. */
    all: (): Callback[] => [...new Map([...past.values(), ...current.values()].map((item) => [item.id, item])).values()].map(callbackOf),
    /** In their places, without those of the history. */
    inPlace: (): Callback[] => [...current.values()].map(callbackOf),
    /** Writes it if no item is there, or if the item is the one that was read. Returns the item that is in the way. */
    put(callback: Callback, over?: { id: string; version: number }): CallbackItem | 'gone' | undefined {
      const item = toItem(callback, 90);
      const [place, key] = item.slot === CURRENT ? [current, item.subject] : [past, item.id];
      const there = place.get(key);
      if (!isStill(there, over)) return there ?? 'gone';
      place.set(key, item);
      return undefined;
    },
    /** Makes this generation the current one, if the item is still in the one that was read. */
    takeOver(callback: Callback & Promised, generation: number): boolean {
      const there = current.get(callback.subject);
      const held = there && fromItem(there);
      if (held?.id !== callback.id || !isPromised(held) || held.generation !== callback.generation) return false;
      current.set(callback.subject, toItem({ ...held, generation }, 90));
      return true;
    },
    archive,
    /** All in one moment, or not at all. */
    move({ from, next, insteadOf }: { from: Callback; next: Callback; insteadOf: Callback | undefined }): boolean {
      if (!isStill(current.get(from.subject), from) || !isStill(current.get(next.subject), insteadOf)) return false;
      if (insteadOf) archive(insteadOf);
      current.delete(from.subject);
      current.set(next.subject, toItem(next, 90));
      if (next.subject !== homeOf(next.id)) movedTo.set(next.id, next.subject);
      return true;
    },
    byContact: (handoffContactId: string) => withContact(handoffContactId)[0],
    ofContact: (contactId: string): Callback | undefined => [...past.values(), ...current.values()].filter((item) => item.handoffContactId === contactId).map(fromItem).at(-1),
    shard: (shard: string, until: string) => inShard(shard).filter(({ attentionAt = '~' }) => attentionAt <= until),
    agenda: (queueId: string, range: Parameters<typeof listed>[1]) => listed(agendaShard(queueId), range),
    missed: (queueId: string, range: { after: string; limit: number }) => listed(missedShard(queueId), { ...range, until: '~' }),
    line: (name: string): LineSeats => lines.get(name) ?? { taken: {}, version: 0 },
    putLine(name: string, next: LineSeats): boolean {
      if ((lines.get(name)?.version ?? 0) !== next.version - 1) return false;
      lines.set(name, next);
      return true;
    },
    cursor: (): DispatchCursor => cursor,
    putCursor(next: DispatchCursor): DispatchCursor | undefined {
      if (next.version !== cursor.version) return undefined;
      cursor = { ...next, soonStartAt: cursor.soonStartAt, outOfTurn: cursor.outOfTurn, version: next.version + 1 };
      return cursor;
    },
    takeStart(ask: SoonAsk): string {
      const { start, lane } = nextSoonStart(cursor, ask);
      cursor = { ...cursor, ...lane };
      return start;
    },
    block(line: Line): string {
      parkings += 1;
      blockedLines.set(lineKey(line), { key: lineKey(line), line, parkedBy: String(parkings) });
      return String(parkings);
    },
    park: (line: string, entry: ParkedItem) => void parked.set(line, parkedIn(line).set(entry.dueKey, entry)),
    isParked: (line: string, dueKey: string) => parkedIn(line).has(dueKey),
    noteBrought(line: string, { dueKey, parkedBy }: Parked, broughtAt: string) {
      const entry = parkedIn(line).get(dueKey);
      if (entry && entry.parkedBy === parkedBy) parkedIn(line).set(dueKey, { ...entry, broughtAt });
    },
    blockedAfter: (after: string): BlockedLine[] => [...blockedLines.values()].filter(({ key }) => key > after).sort((a, b) => (a.key < b.key ? -1 : 1)),
    forget: ({ key, parkedBy }: BlockedLine) => void (blockedLines.get(key)?.parkedBy === parkedBy && blockedLines.delete(key)),
    unpark: (line: string, dueKey: string) => void parkedIn(line).delete(dueKey),
    parkedFor: (line: string, { after = '', limit }: { after?: string; limit: number }): ParkedItem[] =>
      [...parkedIn(line).values()]
        .filter(({ dueKey }) => dueKey > after)
        .sort((a, b) => (a.dueKey < b.dueKey ? -1 : 1))
        .slice(0, limit),
    purged: (instant: string, limit: number): ParkedItem[] => [...parked.values()].flatMap((there) => [...there.values()]).filter(({ purgeAt }) => purgeAt <= instant).slice(0, limit),
    lastLineSweep: () => lastLineSweep,
    putLineSweep: (next: LineSweep) => void (lastLineSweep = next),
    sweepMark: () => sweepMark,
    putSweepMark: (place: string | undefined) => void (sweepMark = place),
    mayLook: (contactId: string) => !looked.has(contactId) && looked.add(contactId).size > 0,
    lookAgain: (contactId: string) => void looked.delete(contactId),
    lastResend: () => lastResend,
    putLastResend: (next: LastResend) => void (lastResend = next),
  };
}

export type Tables = ReturnType<typeof createTables>;
