import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';
import { actionOf, database, validationOf, validations, type Callback, type DynaliteError, type Prepared, type Store } from './dynalite-modules';
import { keepInLists } from './sorted-lists';
import { actOnItemAsItWas } from './update-steps';
import type { AttributeDefinition, IndexDescription, Input, Item, Output, TableDescription } from './wire-types';

/** dynalite in process: its checks and its actions, without its HTTP server. */
export class DynaliteEngine {
  private readonly store: Store;

  constructor(private readonly account: { accountId: string; region: string; now: () => number }) {
    this.store = database.create({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
    keepInLists(this.store);
    this.store.tableDb.awsAccountId = account.accountId;
    this.store.tableDb.awsRegion = account.region;
  }

  /** Checks an input as the operation would; throws what the service answers to a wrong one. Members it does not know are refused by name. */
  prepare(operation: string, input: Input): Prepared {
    const { types, custom } = validationOf(operation);
    const unknown = Object.keys(input).filter((member) => !(member in types));
    if (unknown.length > 0) throw new NotEmulated(`member ${unknown.join(', ')} of dynamodb:${operation}`);
    // dynalite takes it and does nothing with it.
    if (input['ReturnItemCollectionMetrics'] === 'SIZE') throw new NotEmulated(`ReturnItemCollectionMetrics SIZE of dynamodb:${operation}`);
    try {
      const data = validations.checkTypes(JSON.parse(JSON.stringify(input)) as Input, types);
      validations.checkValidations(data, types, custom, this.store);
      return data;
    } catch (error) {
      throw translated(error as DynaliteError);
    }
  }

  /** @param before The item that an update is made on; absent where there is none. */
  async act(operation: string, data: Prepared, before?: Item): Promise<Output> {
    if (operation === 'UpdateItem') actOnItemAsItWas(data, before ?? (data['Key'] as Item));
    const result = await called((done) => actionOf(operation)(this.store, data, done));
    // TagResource answers with an empty text.
    return JSON.parse(JSON.stringify(result || {})) as Output;
  }

  run(operation: string, input: Input): Promise<Output> {
    return this.act(operation, this.prepare(operation, input));
  }

  /** Throws ResourceNotFoundException that names the table. */
  async table(name: string): Promise<TableDescription> {
    return (await called((done) => this.store.getTable(name, false, done))) as TableDescription;
  }

  /** The table as operations on items ask for it: their ResourceNotFoundException does not name it. */
  async usableTable(name: string): Promise<TableDescription> {
    return (await called((done) => this.store.getTable(name, true, done))) as TableDescription;
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
    await this.keep({ ...(await this.table(name)), CreationDateTime: this.account.now() / 1000, TableId: `id-of-${name}` });
  }

  /** Gives the table's description other members, like a status in which it cannot be used. */
  async describeAs(name: string, members: Record<string, unknown>): Promise<void> {
    await this.keep({ ...(await this.table(name)), ...members });
  }

  private async keep(table: TableDescription): Promise<void> {
    await called((done) => this.store.tableDb.put(table.TableName, table, done));
  }

  /** Every item of the table. */
  async items(TableName: string): Promise<Item[]> {
    const items: Item[] = [];
    let start: unknown;
    do {
      const page = await this.run('Scan', { TableName, ...(start !== undefined && { ExclusiveStartKey: start }) });
      items.push(...(page['Items'] as Item[]));
      start = page['LastEvaluatedKey'];
    } while (start !== undefined);
    return items;
  }

  /** Removes a global secondary index, and the definitions of attributes that nothing needs any more. */
  async dropIndex(name: string, index: string): Promise<void> {
    const { GlobalSecondaryIndexes: indexes = [], ...table } = await this.table(name);
    const left = indexes.filter(({ IndexName }) => IndexName !== index);
    const keys = new Set([table, ...left, ...(table.LocalSecondaryIndexes ?? [])].flatMap(({ KeySchema }) => KeySchema.map(({ AttributeName }) => AttributeName)));
    const AttributeDefinitions = table.AttributeDefinitions.filter(({ AttributeName }) => keys.has(AttributeName));
    await this.keep({ ...table, AttributeDefinitions, ...(left.length > 0 && { GlobalSecondaryIndexes: left }) });
    await called((done) => this.store.deleteIndexDb('Global', name, index, done));
  }

  /** Makes a global secondary index of what is in the table. An item whose keys have other types is not in it. */
  async addIndex(name: string, index: IndexDescription, definitions: AttributeDefinition[]): Promise<void> {
    const table = await this.table(name);
    const fresh = definitions.filter(({ AttributeName }) => !table.AttributeDefinitions.some((one) => one.AttributeName === AttributeName));
    const onDemand = table.BillingModeSummary?.BillingMode === 'PAY_PER_REQUEST';
    const throughput = { ...(onDemand ? { ReadCapacityUnits: 0, WriteCapacityUnits: 0 } : index.ProvisionedThroughput!), NumberOfDecreasesToday: 0 };
    const described = { ...index, ProvisionedThroughput: throughput, IndexStatus: 'ACTIVE', IndexArn: `${table.TableArn}/index/${index.IndexName}`, IndexSizeBytes: 0, ItemCount: 0 };
    const AttributeDefinitions = [...table.AttributeDefinitions, ...fresh];
    await this.keep({ ...table, AttributeDefinitions, GlobalSecondaryIndexes: [...(table.GlobalSecondaryIndexes ?? []), described] });
    const fits = (item: Item) => index.KeySchema.every(({ AttributeName }) => AttributeDefinitions.some((one) => one.AttributeName === AttributeName && item[AttributeName]?.[one.AttributeType] !== undefined));
    const onlyThis = { ...table, AttributeDefinitions, GlobalSecondaryIndexes: [index], LocalSecondaryIndexes: [] };
    for (const item of (await this.items(name)).filter(fits)) await called((done) => database.updateIndexes(this.store, onlyThis, undefined, item, done));
  }

  async item(table: TableDescription, keyOrItem: Item): Promise<Item | undefined> {
    const found = await called((done) => this.store.getItemDb(table.TableName).get(this.keyOf(table, keyOrItem), done)).catch(() => undefined);
    return found as Item | undefined;
  }

  keyOf(table: TableDescription, keyOrItem: Item): string {
    const key = Object.fromEntries(table.KeySchema.map(({ AttributeName }) => [AttributeName, keyOrItem[AttributeName]])) as Item;
    this.checkKey(table, key);
    return database.createKey(key, table);
  }

  checkKey(table: TableDescription, key: Item): void {
    const wrong = database.validateKey(key, table);
    if (wrong) throw translated(wrong);
  }

  checkItem(table: TableDescription, item: Item): void {
    const wrong = database.validateItem(item, table);
    if (wrong) throw translated(wrong);
  }

  indexKeyOf(table: TableDescription, item: Item, keys: unknown): string {
    return database.createIndexKey(item, table, keys);
  }

  /** Whether the input's condition holds for what is stored. */
  conditionHolds(data: Prepared, existing: Item | undefined): boolean {
    return !database.checkConditional(data, existing);
  }

  /** Bytes that an item takes. */
  sizeOf(item: Item): number {
    return database.itemSize(item);
  }

  close(): Promise<void> {
    return this.store.db.close();
  }
}

function statusOf(table: TableDescription): string {
  const indexes = (table.GlobalSecondaryIndexes ?? []) as unknown as { IndexStatus: string }[];
  return table.TableStatus === 'ACTIVE' && indexes.every(({ IndexStatus }) => IndexStatus === 'ACTIVE') ? 'ACTIVE' : 'BUSY';
}

function called(run: (done: Callback) => void): Promise<unknown> {
  return new Promise((resolve, reject) => run((error, result) => (error ? reject(translated(error)) : resolve(result))));
}

/** Errors without a status are defects and stay what they are. */
function translated(error: DynaliteError): Error {
  if (!error.statusCode || !error.body) return error;
  const { __type, message, Message } = error.body;
  return new ServiceError(__type.slice(__type.indexOf('#') + 1), message ?? Message ?? '', { status: error.statusCode });
}
