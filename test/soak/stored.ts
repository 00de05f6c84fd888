import { type CallbackItem, fromItem } from '../../lambda/callbacks/adapters/callback-items';
import { homeOf } from '../../lambda/ground/adapters/forward';
import { CHECK_SHARD } from '../../lambda/ground/adapters/table-keys';
import type { Line } from '../../lambda/callbacks/domain/attempt';
import type { Callback } from '../../lambda/callbacks/domain/callback';
import { isPromised } from '../../lambda/callbacks/domain/callback-request';
import { givesWay } from '../../lambda/callbacks/domain/customers-place';
import { dueKeyOf } from '../../lambda/callbacks/domain/due-key';
import type { DueChecks, ContactIndex, LineBook, MovingCallbackStore } from '../../lambda/callbacks/ports/callback-store';
import type { LookBook } from '../../lambda/callbacks/ports/look-book';
import type { LineSweepMark, Parking, ParkingLot } from '../../lambda/callbacks/ports/parking';
import { seatsOf, takeSeat } from '../../lambda/ground/domain/seats';
import type { Agenda } from '../../lambda/agenda/ports/agenda';
import type { DispatchCursorStore, ResendMark } from '../../lambda/agenda/ports/dispatch';
import type { RoundMark } from '../../lambda/ground/ports/round-mark';
import type { PausesLookUp, PlacingGate } from '../../lambda/pauses/ports/pauses';
import type { Tables } from './tables';
import type { Process } from './trouble';

export interface Stored {
  store: MovingCallbackStore;
  contactIndex: ContactIndex;
  dueChecks: DueChecks;
  agenda: Agenda;
  lines: LineBook;
  parking: Parking & ParkingLot;
  cursor: DispatchCursorStore;
  resendMark: ResendMark;
  lineSweepMark: LineSweepMark;
  sweepMark: RoundMark;
  pauses: PausesLookUp;
  gate: PlacingGate;
  looks: LookBook;
}

/** Creates the ports in front of the table. Each call to it may fail, or be the last. */
export function createStored(tables: Tables, { call }: Process): Stored {
  const findLatest = (subject: string) =>
    call('read', () => tables.read(subject)).then((item) => item && fromItem(item));
  return {
    store: createStore(tables, call, findLatest),
    contactIndex: { callbackOf: (contactId) => call('query contact', () => tables.byContact(contactId)).then((item) => item && fromItem(item)), findLinked: async () => undefined },
    dueChecks: {
      async *dueUntil(instant, { after = '', until = '~' }) {
        const due = (await call('query due', () => tables.shard(CHECK_SHARD, instant))).map(({ subject, attentionAt = '' }) => ({ item: { kind: 'callback' as const, subject }, place: `${attentionAt}#${subject}` }));
        for (const each of due.sort((one, other) => one.place.localeCompare(other.place))) if (each.place > after && each.place <= until) yield each;
      },
    },
    agenda: {
      entries: (queueId, range) => call('query agenda', () => tables.agenda(queueId, range)),
      missed: (queueId, range) => call('query missed', () => tables.missed(queueId, range)),
      answered: async () => [],
      async read(entries) {
        const found = await Promise.all(entries.map(({ subject }) => findLatest(subject)));
        return found.filter((callback): callback is Callback => callback !== undefined);
      },
    },
    lines: createLines(tables, call),
    parking: createParking(tables, call, findLatest),
    cursor: {
      read: () => call('read cursor', () => tables.cursor()),
      save: (next) => call('save cursor', () => tables.putCursor(next)),
      reserveStart: (ask) => call('reserve start', () => tables.takeStart(ask)),
    },
    lineSweepMark: {
      read: () => call('read line sweep mark', () => tables.lastLineSweep()),
      save: (next) => call('save line sweep mark', () => tables.putLineSweep(next)),
    },
    sweepMark: {
      read: () => call('read sweep mark', () => tables.sweepMark()),
      save: (place) => call('save sweep mark', () => tables.putSweepMark(place)),
    },
    pauses: { read: async () => await call('read pauses', () => tables.pauses.read()) },
    gate: { enter: async (queueId) => await call('enter gate', () => tables.pauses.enter(queueId)) },
    looks: {
      mayLook: (contactId) => call('note look', () => tables.mayLook(contactId)),
      again: (contactId) => call('forget look', () => tables.lookAgain(contactId)),
    },
    resendMark: {
      read: () => call('read resend mark', () => tables.lastResend()),
      save: (next) => call('save resend mark', () => tables.putLastResend(next)),
    },
  };
}

function createStore(tables: Tables, call: Process['call'], findLatest: MovingCallbackStore['findLatest']): MovingCallbackStore {
  return {
    async create(callback, successor = async () => callback) {
      const there = await call('create', () => tables.put(callback));
      if (!there) return { created: true };
      const existing = fromItem(present(there));
      const next = givesWay(existing, callback) ? await successor(existing) : undefined;
      if (!next) return { created: false, existing };
      await call('archive', () => tables.archive(existing));
      const faster = await call('create over', () => tables.put(next, existing));
      return faster ? { created: false, existing: fromItem(present(faster)) } : { created: true };
    },
    async createOver(callback, there) {
      if (there) await call('archive', () => tables.archive(there));
      return !(await call('create over', () => tables.put(callback, there)));
    },
    async save(next) {
      const saved = { ...next, version: next.version + 1 };
      const there = await call('save', () => tables.put(saved, next));
      return there ? 'overtaken' : { saved };
    },
    async find(id) {
      for (const subjectOf of [homeOf, tables.movedTo, tables.movedTo]) {
        const subject = subjectOf(id);
        const current = subject === undefined ? undefined : await findLatest(subject);
        if (current?.id === id) return current;
        const item = await call('read past', () => tables.readPast(id));
        if (item) return fromItem(item);
      }
      return undefined;
    },
    findLatest,
    takeOver: async (callback, generation) => ((await call('take over', () => tables.takeOver(callback, generation))) ? { ...callback, generation } : undefined),
    async move({ from, next, insteadOf }) {
      const saved = { ...next, version: next.version + 1 };
      return (await call('move', () => tables.move({ from, next: saved, insteadOf }))) ? { saved } : 'overtaken';
    },
    // No slot is taken in these histories.
    linkContact: () => Promise.reject(new Error('No call chooses a time in these histories.')),
  };
}

/** @throws as the table's adapter does, when what was to be written over was moved away */
function present(there: CallbackItem | 'gone'): CallbackItem {
  if (there === 'gone') throw new Error('The place was changed by others in this moment.');
  return there;
}

function createLines(tables: Tables, call: Process['call']): LineBook {
  return {
    standing: (line) => call('read line', () => new Set(Object.keys(tables.line(nameOf(line)).taken))),
    async take(line, callbackId, { limit, standsThere }) {
      for (let tried = 0; tried < 12; tried += 1) {
        const there = await call('read line', () => tables.line(nameOf(line)));
        const seating = { takerId: callbackId, now: '', limit, ...('agent' in line && { isShared: true as const }) };
        const ids = Object.keys(there.taken);
        const stands = takeSeat(there, seating) ? ids.map(() => true) : await Promise.all(ids.map(standsThere));
        const next = takeSeat(seatsOf(there, ids.filter((_id, n) => stands[n])), seating);
        if (!next) return false;
        if (await call('save line', () => tables.putLine(nameOf(line), { ...next, version: there.version + 1 }))) return true;
      }
      throw new Error('The line was changed too often.');
    },
  };
}

/** The writes and reads of `dynamodb-parking.ts`: any of them may be the last. */
function createParking(tables: Tables, call: Process['call'], findLatest: MovingCallbackStore['findLatest']): Parking & ParkingLot {
  return {
    async park(line, callback) {
      const parkedBy = await call('write blocked line', () => tables.block(line));
      const dueKey = dueKeyOf(callback);
      await call('park', () => tables.park(nameOf(line), { line, dueKey, subject: callback.subject, parkedBy, purgeAt: callback.purgeAt }));
    },
    leave: (line, dueKey) => call('unpark', () => tables.unpark(nameOf(line), dueKey)),
    inLine: (line, range) => call('query parked', () => tables.parkedFor(nameOf(line), range)),
    async read({ subject }) {
      const callback = await findLatest(subject);
      return callback && isPromised(callback) ? callback : undefined;
    },
    isParked: (line, dueKey) => call('read parked', () => tables.isParked(nameOf(line), dueKey)),
    noteBrought: (parked, at) => call('note brought', () => tables.noteBrought(nameOf(parked.line), parked, at)),
    lines: ({ after, limit }) => call('query blocked lines', () => tables.blockedAfter(after).slice(0, limit)),
    forget: (blocked) => call('forget line', () => tables.forget(blocked)),
    purgedUntil: (instant, limit) => call('query purged', () => tables.purged(instant, limit)),
  };
}

export function nameOf(line: Line): string {
  return 'agent' in line ? `agent ${line.agent.userId}` : `queue ${line.queueId}`;
}
