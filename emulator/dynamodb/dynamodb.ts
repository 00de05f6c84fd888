import type { VirtualTime } from '../clock/virtual-time';
import type { EmulatedService, OperationCall } from '../front-door/service';
import type { Journal } from '../journal';
import { NotEmulated } from '../not-emulated';
import { batchGet, batchWrite } from './batches';
import { ChangesOfTables } from './changes-of-tables';
import { ClientTokens } from './client-tokens';
import { CapacityCounter } from './consumed-capacity';
import { DynaliteEngine } from './dynalite-engine';
import { executeTransaction } from './execute-transaction';
import { readMany } from './read-many';
import { restoreTable, type RestoreNeeds } from './restore-table';
import { dynamoDbRights } from './rights';
import { getItem, writeItem, type Change, type ItemContext } from './single-item';
import { seededRandom } from '../seeded-random';
import { streamOperations } from './streams/stream-operations';
import { TableStreams } from './streams/table-streams';
import { TableSettings } from './table-settings';
import { TimeToLive } from './time-to-live';
import { transactGet, transactWrite } from './transactions';
import { tableName, type Input, type Item, type Output, type TableDescription } from './wire-types';

export interface DynamoDbOptions {
  time: VirtualTime;
  journal: Journal;
  accountId: string;
  region: string;
  /** Decides ids of stream records. */
  seed: string;
  /** From an item's expiry to its removal; default two days. */
  timeToLiveDelaySeconds?: number;
}

export interface DynamoDb extends EmulatedService {
  /** Capacity units by table and caller since the start or the last reset. */
  readonly capacity: CapacityCounter;
  /** The streams of the tables' changes. */
  readonly streams: TableStreams;
  stop(): Promise<void>;
}

type Operation = (context: ItemContext, input: Input) => Promise<Output>;

/** DynamoDB in memory. Operations take effect one after the other, in the order of their arrival. */
export function createDynamoDb(options: DynamoDbOptions): DynamoDb {
  const { time, journal, accountId, region, timeToLiveDelaySeconds = 2 * 24 * 3600 } = options;
  const engine = new DynaliteEngine({ accountId, region, now: () => time.now() });
  const exclusively = oneAtATime();
  const streams = new TableStreams({ time, region, random: seededRandom(`${options.seed}:streams`), sizeOf: (item) => engine.sizeOf(item) });
  const changes = new ChangesOfTables(engine, () => time.now());
  const removed = (table: TableDescription, before: Item) => {
    changes.record(table, { before });
    streams.record(table, { before }, { type: 'Service', principalId: 'dynamodb.amazonaws.com' });
  };
  const timeToLive = new TimeToLive({ time, journal, engine, delaySeconds: timeToLiveDelaySeconds, exclusively, removed });
  const tokens = new ClientTokens(() => time.now());
  const capacity = new CapacityCounter();
  const settings = new TableSettings(engine, streams, changes);
  const operations = operationsOf({ engine, settings, timeToLive, tokens, streams, time, changes, exclusively });
  const partitionKeyOf = (nameOrArn: unknown) => settings.partitionKeyOf(tableName(String(nameOrArn)));

  const wrote = (table: TableDescription, change: Change) => {
    streams.record(table, change);
    changes.record(table, change);
    timeToLive.watch(table, change);
  };

  return {
    capacity,
    streams,
    read: (_operation, input) => normalised(input),
    rightsFor: (operation, input) => (Object.hasOwn(operations, operation) ? dynamoDbRights({ accountId, region, partitionKeyOf }, operation, input) : []),
    async handle({ operation, input, caller }: OperationCall) {
      const run = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
      if (!run) throw new NotEmulated(`dynamodb:${operation}. Known are: ${Object.keys(operations).join(', ')}.`);
      const context: ItemContext = { engine, capacity, caller: caller.arn, wrote };
      return time.track(exclusively(() => run(context, withTableName(input as Input))));
    },
    stop: () => engine.close(),
  };
}

interface Parts extends RestoreNeeds {
  timeToLive: TimeToLive;
  tokens: ClientTokens;
  streams: TableStreams;
}

function operationsOf(parts: Parts) {
  const { engine, settings, timeToLive, tokens, streams, time } = parts;
  const plain =
    (operation: string): Operation =>
    (_, input) =>
      engine.run(operation, input);
  const operations: Record<string, Operation> = {
    PutItem: (context, input) => writeItem(context, 'PutItem', input),
    UpdateItem: (context, input) => writeItem(context, 'UpdateItem', input),
    DeleteItem: (context, input) => writeItem(context, 'DeleteItem', input),
    GetItem: getItem,
    Query: (context, input) => readMany(context, 'Query', input),
    Scan: (context, input) => readMany(context, 'Scan', input),
    BatchWriteItem: batchWrite,
    BatchGetItem: batchGet,
    TransactWriteItems: (context, input) => tokens.once(input, (rest) => transactWrite(context, rest)),
    TransactGetItems: transactGet,
    ExecuteTransaction: (context, input) => tokens.once(input, (rest) => executeTransaction(context, rest)),
    CreateTable: (_, input) => settings.create(input),
    UpdateTable: (_, input) => settings.update(input),
    DescribeTable: (_, input) => settings.describe(input),
    DeleteTable: async (_, input) => {
      const removed = await settings.remove(input);
      timeToLive.forget(String(input['TableName']));
      return removed;
    },
    UpdateTimeToLive: (_, input) => timeToLive.update(input),
    DescribeTimeToLive: (_, input) => timeToLive.describe(input),
    UpdateContinuousBackups: (_, input) => settings.updateBackups(input),
    RestoreTableToPointInTime: (_, input) => restoreTable(parts, input),
    DescribeContinuousBackups: (_, input) => settings.describeBackups(input),
    ListTables: plain('ListTables'),
    TagResource: plain('TagResource'),
    UntagResource: plain('UntagResource'),
    ListTagsOfResource: plain('ListTagsOfResource'),
    ...Object.fromEntries(Object.entries(streamOperations(streams, time)).map(([name, run]): [string, Operation] => [name, async (_, input) => run(input)])),
  };
  return operations;
}

/** Runs what it is given one after the other. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(run: () => Promise<T>): Promise<T> => {
    const result = last.then(run);
    last = result.catch(() => undefined);
    return result;
  };
}

/** A call within the process becomes what would come over the wire: absent members are left out, and binary values are text. */
function normalised(input: unknown): Input {
  const text = JSON.stringify(input ?? {}, (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value));
  return JSON.parse(text) as Input;
}

/** A table's ARN becomes its name. */
function withTableName(input: Input): Input {
  return typeof input['TableName'] === 'string' ? { ...input, TableName: tableName(input['TableName']) } : input;
}
