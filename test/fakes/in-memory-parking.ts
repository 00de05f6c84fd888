import type { Line } from '../../lambda/callbacks/domain/attempt';
import type { Callback } from '../../lambda/callbacks/domain/callback';
import { isPromised, type Promised } from '../../lambda/callbacks/domain/callback-request';
import { dueKeyOf, subjectOfDueKey } from '../../lambda/callbacks/domain/due-key';
import { lineKey } from '../../lambda/callbacks/domain/line-key';
import type { BlockedLine, Parked, Parking, ParkingLot } from '../../lambda/callbacks/ports/parking';

type Entry = Parked & { purgeAt: string };

export function createInMemoryParking(store: { findLatest(subject: string): Promise<Callback | undefined> }): Parking & ParkingLot {
  const lines = new Map<string, Map<string, Entry>>();
  const blocked = new Map<string, BlockedLine>();
  let parkings = 0;
  const entriesOf = (line: Line) => [...(lines.get(lineKey(line))?.values() ?? [])].sort((a, b) => (a.dueKey < b.dueKey ? -1 : 1));
  return {
    async park(line: Line, callback: Promised) {
      const [key, dueKey] = [lineKey(line), dueKeyOf(callback)];
      parkings += 1;
      const parkedBy = String(parkings);
      blocked.set(key, { key, line, parkedBy });
      const there = lines.get(key) ?? new Map<string, Entry>();
      lines.set(key, there.set(dueKey, { line, dueKey, subject: subjectOfDueKey(dueKey), parkedBy, purgeAt: callback.purgeAt }));
    },
    leave: async (line, dueKey) => void lines.get(lineKey(line))?.delete(dueKey),
    inLine: async (line, { after = '', limit }) => entriesOf(line).filter(({ dueKey }) => dueKey > after).slice(0, limit),
    async read({ subject }) {
      const callback = await store.findLatest(subject);
      return callback && isPromised(callback) ? callback : undefined;
    },
    isParked: async (line, dueKey) => lines.get(lineKey(line))?.has(dueKey) ?? false,
    async noteBrought({ line, dueKey, parkedBy }, at) {
      const entry = lines.get(lineKey(line))?.get(dueKey);
      if (entry && entry.parkedBy === parkedBy) entry.broughtAt = at;
    },
    lines: async ({ after, limit }) => [...blocked.values()].filter(({ key }) => key > after).sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, limit),
    forget: async ({ key, parkedBy }) => void (blocked.get(key)?.parkedBy === parkedBy && blocked.delete(key)),
    purgedUntil: async (instant, limit) =>
      [...blocked.values()].flatMap(({ line }) => entriesOf(line)).filter(({ purgeAt }) => purgeAt <= instant).sort((a, b) => (a.purgeAt < b.purgeAt ? -1 : 1)).slice(0, limit),
  };
}
