import { Stream } from 'node:stream';
import type { Callback, Database, DynaliteError, Range, Store } from './dynalite-modules';

/**
 * Lets dynalite keep everything in plain lists. Its own database keeps it in memory too, but gives each value through a stream, some promises and turns of the
 * event loop: that took longer than the rest of an operation. Locks stay dynalite's own.
 */
export function keepInLists(store: Store): void {
  const lists = new Map<string, SortedList>();
  const listOf = (name: string, lock: Database['lock']) => lists.get(name) ?? lists.set(name, new SortedList(lock)).get(name)!;
  const remove = (name: string, done: Callback) => {
    lists.delete(name);
    queueMicrotask(() => done(null));
  };
  const { getItemDb, getIndexDb, getTagDb, tableDb } = store;
  const indexName = (kind: string, table: string, index: string) => `index ${kind.toLowerCase()} ${table} ${index}`;
  const tables = new Tables(tableDb.lock);
  Object.assign(store, {
    tableDb: tables,
    getTable: (name: string, ...rest: [Callback] | [boolean, Callback]) => tables.answer(name, rest),
    getItemDb: (name: string) => listOf(`items ${name}`, getItemDb(name).lock),
    deleteItemDb: (name: string, done: Callback) => remove(`items ${name}`, done),
    getIndexDb: (kind: string, table: string, index: string) => listOf(indexName(kind, table, index), getIndexDb(kind, table, index).lock),
    deleteIndexDb: (...[kind, table, index, done]: Parameters<Store['deleteIndexDb']>) => remove(indexName(kind, table, index), done),
    getTagDb: (name: string) => listOf(`tags ${name}`, getTagDb(name).lock),
    deleteTagDb: (name: string, done: Callback) => remove(`tags ${name}`, done),
  });
}

/** Values by their keys, in the order of these. Whoever reads gets a copy. */
class SortedList implements Database {
  private readonly keys: string[] = [];
  private readonly values = new Map<string, string>();

  constructor(readonly lock: Database['lock']) {}

  put(key: string, value: unknown, done: Callback): void {
    this.set(key, value);
    queueMicrotask(() => done(null));
  }

  get(key: string, done: Callback): void {
    const value = this.read(key);
    queueMicrotask(() => done(null, value));
  }

  del(key: string, done: Callback): void {
    this.unset(key);
    queueMicrotask(() => done(null));
  }

  batch(changes: { type: 'put' | 'del'; key: string; value?: unknown }[], done: Callback): void {
    for (const { type, key, value } of changes) if (type === 'put') this.set(key, value);
    else this.unset(key);
    queueMicrotask(() => done(null));
  }

  createKeyStream(): Stream {
    return new Given([...this.keys]);
  }

  createValueStream({ gt, gte, lt, lte, reverse = false, limit = -1 }: Range = {}): Stream {
    const from = gt !== undefined ? this.placeAfter(gt) : gte !== undefined ? this.placeOf(gte) : 0;
    const to = lt !== undefined ? this.placeOf(lt) : lte !== undefined ? this.placeAfter(lte) : this.keys.length;
    const keys = this.keys.slice(from, Math.max(from, to));
    if (reverse) keys.reverse();
    return new Given((limit < 0 ? keys : keys.slice(0, limit)).map((key) => this.read(key)));
  }

  protected set(key: string, value: unknown): void {
    if (!this.values.has(key)) this.keys.splice(this.placeOf(key), 0, key);
    this.values.set(key, JSON.stringify(value));
  }

  protected unset(key: string): void {
    if (this.values.delete(key)) this.keys.splice(this.placeOf(key), 1);
  }

  protected read(key: string): unknown {
    const text = this.values.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }

  private placeOf(key: string): number {
    let [from, to] = [0, this.keys.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.keys[middle]! < key) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  private placeAfter(key: string): number {
    const place = this.placeOf(key);
    return this.keys[place] === key ? place + 1 : place;
  }
}

/** The descriptions of tables. */
class Tables extends SortedList {
  awsAccountId = '';
  awsRegion = '';
  /** As operations on items read them: often, and without a change. */
  private readonly shared = new Map<string, unknown>();

  protected override set(key: string, value: unknown): void {
    this.shared.delete(key);
    super.set(key, value);
  }

  protected override unset(key: string): void {
    this.shared.delete(key);
    super.unset(key);
  }

  private readShared(key: string): unknown {
    if (!this.shared.has(key)) this.shared.set(key, this.read(key));
    return this.shared.get(key);
  }

  /** @param rest Only the callback: the table must be one that can be used, as operations on items want it. */
  answer(name: string, rest: [Callback] | [boolean, Callback]): void {
    const [usableOnly, done] = rest.length === 1 ? [true, rest[0]] : rest;
    const table = (usableOnly ? this.readShared(name) : this.read(name)) as { TableStatus: string } | undefined;
    const isThere = table && !(usableOnly && ['CREATING', 'DELETING'].includes(table.TableStatus));
    queueMicrotask(() => (isThere ? done(null, table) : done(noTable(usableOnly ? '' : `: Table: ${name} not found`))));
  }
}

/** Gives what is there, then ends. */
class Given extends Stream {
  private isWanted = true;

  constructor(values: unknown[]) {
    super();
    queueMicrotask(() => {
      for (const value of values) if (this.isWanted) this.emit('data', value);
      if (this.isWanted) this.emit('end');
    });
  }

  destroy(): void {
    this.isWanted = false;
  }
}

function noTable(which: string): DynaliteError {
  return Object.assign(new Error('NotFoundError'), { name: 'NotFoundError', statusCode: 400, body: { __type: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException', message: `Requested resource not found${which}` } });
}
