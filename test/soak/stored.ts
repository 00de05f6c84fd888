import { ATTENTION_SHARDS, fromItem } from '../../lambda/adapters/callback-items';
import type { Callback, Line } from '../../lambda/domain/callback/callback';
import type { Agenda, AttentionList, CallbackStore, LineBook } from '../../lambda/ports/callback-store';
import type { DispatchCursorStore, RecheckMark } from '../../lambda/ports/dispatch';
import type { Tables } from './tables';
import type { Process } from './trouble';

export interface Stored {
  store: CallbackStore;
  attention: AttentionList;
  agenda: Agenda;
  lines: LineBook;
  cursor: DispatchCursorStore;
  recheck: RecheckMark;
}

/** The ports that the table is behind: each call to it may fail, or be the last. */
export function createStored(tables: Tables, { call }: Process): Stored {
  const findLatest = (subject: string) =>
    call('read', () => tables.read(subject)).then((item) => item && fromItem(item));
  return {
    store: createStore(tables, call, findLatest),
    attention: {
      async *dueUntil(instant) {
        for (const shard of ATTENTION_SHARDS) for (const { subject } of await call('query due', () => tables.shard(shard, instant))) yield { kind: 'callback', subject };
      },
    },
    agenda: {
      entries: (queueId, range) => call('query agenda', () => tables.agenda(queueId, range)),
      missed: (queueId, range) => call('query missed', () => tables.missed(queueId, range)),
      async read(entries) {
        const found = await Promise.all(entries.map(({ subject }) => findLatest(subject)));
        return found.filter((callback): callback is Callback => callback !== undefined);
      },
    },
    lines: createLines(tables, call),
    cursor: {
      read: () => call('read cursor', () => tables.cursor()),
      save: (next) => call('save cursor', () => tables.putCursor(next)),
      reserveStart: (now, secondsPerCall) => call('reserve start', () => tables.takeStart(now, secondsPerCall)),
    },
    recheck: {
      read: () => call('read recheck', () => tables.recheck()),
      save: (next) => call('save recheck', () => tables.putRecheck(next)),
    },
  };
}

function createStore(tables: Tables, call: Process['call'], findLatest: CallbackStore['findLatest']): CallbackStore {
  return {
    async create(callback) {
      const there = await call('create', () => tables.put(callback));
      if (!there) return { created: true };
      const existing = fromItem(there);
      if (existing.phase !== 'ended' || existing.attentionAt !== undefined || existing.id === callback.id) return { created: false, existing };
      await call('archive', () => tables.archive(there));
      const faster = await call('create over', () => tables.put(callback, there));
      return faster ? { created: false, existing: fromItem(faster) } : { created: true };
    },
    async save(next) {
      const saved = { ...next, version: next.version + 1 };
      const there = await call('save', () => tables.put(saved, next));
      return there ? 'overtaken' : { saved };
    },
    async find(id) {
      const current = await findLatest(id.split('.')[0]!);
      if (current?.id === id) return current;
      const item = await call('read past', () => tables.readPast(id));
      return item && fromItem(item);
    },
    findLatest,
    findByContact: (contactId) => call('query contact', () => tables.byContact(contactId)).then((item) => item && fromItem(item)),
  };
}

function createLines(tables: Tables, call: Process['call']): LineBook {
  return {
    async take(line, callbackId, { limit, standsThere }) {
      for (let tried = 0; tried < 12; tried += 1) {
        const { callbackIds, version } = await call('read line', () => tables.line(nameOf(line)));
        if (callbackIds.includes(callbackId)) return true;
        const stands = callbackIds.length < limit ? callbackIds.map(() => true) : await Promise.all(callbackIds.map(standsThere));
        const standing = callbackIds.filter((_id, n) => stands[n]);
        if (standing.length >= limit) return false;
        const next = { callbackIds: [...standing, callbackId], version: version + 1 };
        if (await call('save line', () => tables.putLine(nameOf(line), next))) return true;
      }
      throw new Error('The line was changed too often.');
    },
  };
}

export function nameOf(line: Line): string {
  return 'agent' in line ? `agent ${line.agent.userId}` : `queue ${line.queueId}`;
}
