import { createRequire } from 'node:module';
import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';
import type { Input, Item, Output, TableDescription } from './wire-types';

/**
 * dynalite 4.0.0 in process: its checks and its actions, without its HTTP server. Only this file knows it. It reaches into modules that are
 * no public interface (`db`, `validations/*`, `actions/*`); that is why the version is pinned exactly.
 */
type Callback = (error: DynaliteError | null, result?: unknown) => void;

interface DynaliteError extends Error {
  statusCode?: number;
  body?: { __type: string; message?: string; Message?: string };
}

interface Store {
  tableDb: {
    awsAccountId: string;
    awsRegion: string;
    get(key: string, done: Callback): void;
    put(key: string, value: unknown, done: Callback): void;
  };
  getItemDb(table: string): { get(key: string, done: Callback): void };
  db: { close(): Promise<void> };
}

interface Database {
  create(options: Record<string, number>): Store;
  createKey(item: Item, table: TableDescription): string;
  createIndexKey(item: Item, table: TableDescription, keys: unknown): string;
  validateKey(key: Item, table: TableDescription): DynaliteError | null | undefined;
  validateItem(item: Item, table: TableDescription): DynaliteError | null | undefined;
  checkConditional(data: Prepared, existing: Item | undefined): DynaliteError | null | undefined;
  itemSize(item: Item): number;
}

interface Validation {
  types: Record<string, unknown>;
  custom?: unknown;
}

interface Validations {
  checkTypes(input: Input, types: Record<string, unknown>): Prepared;
  checkValidations(data: Prepared, types: Record<string, unknown>, more: unknown): void;
}

/** An input that passed dynalite's checks; its expressions are parsed. */
export type Prepared = Record<string, unknown>;

const load = createRequire(__filename);
const db = load('dynalite/db') as Database;
const validations = load('dynalite/validations') as Validations & { checkValidations: (...given: unknown[]) => void };

export class DynaliteEngine {
  private readonly store: Store;

  constructor(private readonly account: { accountId: string; region: string; now: () => number }) {
    this.store = db.create({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
    this.store.tableDb.awsAccountId = account.accountId;
    this.store.tableDb.awsRegion = account.region;
  }

  /** Checks an input as the operation would; throws what the service answers to a wrong one. Members it does not know are refused by name. */
  prepare(operation: string, input: Input): Prepared {
    const { types, custom } = load(`dynalite/validations/${fileOf(operation)}`) as Validation;
    const unknown = Object.keys(input).filter((member) => !(member in types));
    if (unknown.length > 0) throw new NotEmulated(`member ${unknown.join(', ')} of dynamodb:${operation}`);
    try {
      const data = validations.checkTypes(structuredClone(input), types);
      validations.checkValidations(data, types, custom, this.store);
      return data;
    } catch (error) {
      throw translated(error as DynaliteError);
    }
  }

  async act(operation: string, data: Prepared): Promise<Output> {
    const action = load(`dynalite/actions/${fileOf(operation)}`) as (store: Store, data: Prepared, done: Callback) => void;
    const result = await called((done) => action(this.store, data, done));
    // TagResource answers with an empty text.
    return JSON.parse(JSON.stringify(result || {})) as Output;
  }

  run(operation: string, input: Input): Promise<Output> {
    return this.act(operation, this.prepare(operation, input));
  }

  async table(name: string): Promise<TableDescription> {
    const { Table } = await this.run('DescribeTable', { TableName: name });
    return Table as TableDescription;
  }

  /** Creates, deletes or updates a table, and waits until it is done: on the emulator's clock that takes no time. */
  async changeTable(operation: 'CreateTable' | 'DeleteTable' | 'UpdateTable', input: Input): Promise<Output> {
    const name = String(input['TableName']);
    const result = await this.run(operation, input);
    for (let status = 'BUSY'; status !== 'ACTIVE'; ) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      status = await this.table(name).then(statusOf, () => 'ACTIVE');
    }
    if (operation === 'CreateTable') await this.stamp(name);
    return result;
  }

  /** Puts the creation on the emulator's clock. */
  private async stamp(name: string): Promise<void> {
    const table = { ...(await this.table(name)), CreationDateTime: this.account.now() / 1000, TableId: `id-of-${name}` };
    await called((done) => this.store.tableDb.put(name, table, done));
  }

  async item(table: TableDescription, keyOrItem: Item): Promise<Item | undefined> {
    const found = await called((done) => this.store.getItemDb(table.TableName).get(this.keyOf(table, keyOrItem), done)).catch(() => undefined);
    return found as Item | undefined;
  }

  keyOf(table: TableDescription, keyOrItem: Item): string {
    const key = Object.fromEntries(table.KeySchema.map(({ AttributeName }) => [AttributeName, keyOrItem[AttributeName]])) as Item;
    const wrong = db.validateKey(key, table);
    if (wrong) throw translated(wrong);
    return db.createKey(key, table);
  }

  indexKeyOf(table: TableDescription, item: Item, keys: unknown): string {
    return db.createIndexKey(item, table, keys);
  }

  /** Whether the input's condition holds for what is stored. */
  conditionHolds(data: Prepared, existing: Item | undefined): boolean {
    return !db.checkConditional(data, existing);
  }

  /** Bytes that an item takes. */
  sizeOf(item: Item): number {
    return db.itemSize(item);
  }

  close(): Promise<void> {
    return this.store.db.close();
  }
}

function statusOf(table: TableDescription): string {
  const indexes = (table.GlobalSecondaryIndexes ?? []) as unknown as { IndexStatus: string }[];
  return table.TableStatus === 'ACTIVE' && indexes.every(({ IndexStatus }) => IndexStatus === 'ACTIVE') ? 'ACTIVE' : 'BUSY';
}

const fileOf = (operation: string) => operation.charAt(0).toLowerCase() + operation.slice(1);

function called(run: (done: Callback) => void): Promise<unknown> {
  return new Promise((resolve, reject) => run((error, result) => (error ? reject(translated(error)) : resolve(result))));
}

/** Errors without a status are defects and stay what they are. */
function translated(error: DynaliteError): Error {
  if (!error.statusCode || !error.body) return error;
  const { __type, message, Message } = error.body;
  return new ServiceError(__type.slice(__type.indexOf('#') + 1), message ?? Message ?? '', { status: error.statusCode });
}
