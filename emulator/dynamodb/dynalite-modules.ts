import { createRequire } from 'node:module';
import type { Stream } from 'node:stream';
import { parseOnce, type Parse } from './parse-once';
import type { Input, Item, TableDescription } from './wire-types';

/**
 * The parts of dynalite 4.0.0 that are used here. They are no public interface (`db`, its parsers, `validations/*`, `actions/*`), which is why the version
 * is pinned exactly.
 */
export type Callback = (error: DynaliteError | null, result?: unknown) => void;

export interface DynaliteError extends Error {
  statusCode?: number;
  body?: { __type: string; message?: string; Message?: string };
}

/** It says which values are read, and in which order. */
export interface Range {
  gt?: string;
  gte?: string;
  lt?: string;
  lte?: string;
  reverse?: boolean;
  /** -1: all. */
  limit?: number;
}

/** Dynalite keeps values in it, by their keys. */
export interface Database {
  get(key: string, done: Callback): void;
  put(key: string, value: unknown, done: Callback): void;
  del(key: string, done: Callback): void;
  batch(changes: { type: 'put' | 'del'; key: string; value?: unknown }[], done: Callback): void;
  createKeyStream(range?: Range): Stream;
  createValueStream(range?: Range): Stream;
  lock: unknown;
}

export interface Store {
  tableDb: Database & { awsAccountId: string; awsRegion: string };
  getTable(name: string, usableOnly: boolean, done: Callback): void;
  getItemDb(table: string): Database;
  getIndexDb(kind: string, table: string, index: string): Database;
  deleteIndexDb(kind: 'Global', table: string, index: string, done: Callback): void;
  getTagDb(table: string): Database;
  db: { close(): Promise<void> };
}

interface Dynalite {
  create(options: Record<string, number>): Store;
  createKey(item: Item, table: TableDescription): string;
  createIndexKey(item: Item, table: TableDescription, keys: unknown): string;
  validateKey(key: Item, table: TableDescription): DynaliteError | null | undefined;
  validateItem(item: Item, table: TableDescription): DynaliteError | null | undefined;
  checkConditional(data: Prepared, existing: Item | undefined): DynaliteError | null | undefined;
  itemSize(item: Item, ...how: unknown[]): number;
  mapPath(path: (string | number)[], item: Item): unknown;
  updateIndexes(store: Store, table: TableDescription, change: Item | undefined, item: Item, done: Callback): void;
}

export interface Validation {
  types: Record<string, unknown>;
  custom?: unknown;
}

interface Validations {
  checkTypes(input: Input, types: Record<string, unknown>): Prepared;
  checkValidations(data: Prepared, types: Record<string, unknown>, custom: unknown, store: Store): void;
}

/** An input that passed dynalite's checks; its expressions are parsed. */
export type Prepared = Record<string, unknown>;

const load = createRequire(__filename);
export const database = load('dynalite/db') as Dynalite;
export const validations = load('dynalite/validations') as Validations;

for (const kind of ['condition', 'projection', 'update']) {
  const parser = load(`dynalite/db/${kind}Parser`) as { parse: Parse };
  parser.parse = parseOnce(parser.parse);
}

const fileOf = (operation: string) => operation.charAt(0).toLowerCase() + operation.slice(1);
/** To find a module takes longer than to use it, so each is looked up once. */
const keptByName = <T>(read: (operation: string) => T) => {
  const kept = new Map<string, T>();
  return (operation: string): T => {
    if (!kept.has(operation)) kept.set(operation, read(operation));
    return kept.get(operation)!;
  };
};
export const validationOf = keptByName((operation) => load(`dynalite/validations/${fileOf(operation)}`) as Validation);
export const actionOf = keptByName((operation) => load(`dynalite/actions/${fileOf(operation)}`) as (store: Store, data: Prepared, done: Callback) => void);

/** dynalite takes a text's length in characters. Its checks ask this function of the module, so they count bytes from here on. */
const sizeInCharacters = database.itemSize;
database.itemSize = (item, ...how) => sizeInCharacters(asBytes(item), ...how);

/** The item with texts that have as many characters as the given ones have bytes. */
function asBytes(item: Item): Item {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [bytesOf(name), valueAsBytes(value)]));
}

function valueAsBytes(value: Record<string, unknown>): Record<string, unknown> {
  if (typeof value['S'] === 'string') return { S: bytesOf(value['S']) };
  if (Array.isArray(value['SS'])) return { SS: (value['SS'] as string[]).map(bytesOf) };
  if (Array.isArray(value['L'])) return { L: (value['L'] as Record<string, unknown>[]).map(valueAsBytes) };
  if (value['M']) return { M: asBytes(value['M'] as Item) };
  return value;
}

/** Most texts have a byte for each character already. */
const bytesOf = (text: string) => (/^[\0-\x7f]*$/.test(text) ? text : Buffer.from(text).toString('latin1'));
