import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';
import { capacityAnswer, doubled, writeUnits, type Units } from './consumed-capacity';
import type { Prepared } from './dynalite-modules';
import { checkWrite, performRead, type ItemContext, type WriteOperation } from './single-item';
import { readAs, transactGetItems, transactionItems, transactWriteItems } from './table-inputs';
import type { Input, Item, Output, TableDescription } from './wire-types';

/** Limits: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html */
const maximumItems = 100;
const MAXIMUM_BYTES = 4 * 1024 * 1024;

interface Step {
  /** A check writes nothing; it is prepared as a delete, which takes the same members. */
  operation: WriteOperation;
  onlyCheck: boolean;
  data: Prepared;
  input: Input;
  table: TableDescription;
  key: Item;
  before: Item | undefined;
  returnOld: boolean;
}

const operations = { Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem', ConditionCheck: 'DeleteItem' } as const;

/**
 * TransactWriteItems. The caller keeps every other operation out meanwhile: conditions are checked on what is stored, then the writes are made;
 * a write that cannot be made takes those before it back.
 */
export async function transactWrite(context: ItemContext, input: Input): Promise<Output> {
  const { TransactItems, ReturnConsumedCapacity: asked } = readAs('TransactWriteItems', transactWriteItems, input);
  const steps: Step[] = [];
  for (const item of listed(TransactItems)) steps.push(await stepOf(context, item));
  refuseDuplicates(context, steps);
  checkBytes(steps.map(({ input: { Item: put }, before }) => context.engine.sizeOf((put ?? before ?? {}) as Item)), (bytes) => `Transaction payload size cannot exceed 4MB. Payload Size: ${bytes}`);
  const reasons = steps.map((step) => (context.engine.conditionHolds(step.data, step.before) ? none : failedCondition(step)));
  if (reasons.some(({ Code }) => Code !== 'None')) {
    steps.forEach((step) => countStep(context, step, step.before));
    throw cancelled(reasons);
  }
  await applyAll(context, steps);
  const units: Units[] = [];
  for (const step of steps) {
    const after = await context.engine.item(step.table, step.key);
    if (!step.onlyCheck) context.wrote(step.table, { before: step.before, after });
    units.push(countStep(context, step, after));
  }
  return { ConsumedCapacity: capacityAnswer(units, asked) };
}

/** TransactGetItems: all items as of one moment, twice the units of consistent reads. */
export async function transactGet(context: ItemContext, input: Input): Promise<Output> {
  readAs('TransactGetItems', transactGetItems, input);
  const Responses: Output[] = [];
  const consumed: Units[] = [];
  const sizes: number[] = [];
  for (const { Get, ...unknown } of listed(input['TransactItems'])) {
    if (!Get || Object.keys(unknown).length > 0) throw invalid('TransactItems must hold exactly one Get each');
    readAs('TransactGetItems.Get', transactionItems.Get, Get);
    const { output, bytes, units } = await performRead(context, { ...Get, ConsistentRead: true });
    consumed.push(doubled(units));
    // Reading in a transaction costs twice as much.
    context.capacity.add('read', context.caller, units);
    Responses.push(output['Item'] ? { Item: output['Item'] } : {});
    sizes.push(bytes);
  }
  checkBytes(sizes, (bytes) => `Payload in response is too large.${bytes}`);
  return { Responses, ConsumedCapacity: capacityAnswer(consumed, input['ReturnConsumedCapacity']) };
}

/** Refuses what is too much for one transaction. The sentence says how much it was when it became too much, as DynamoDB Local's does. */
function checkBytes(sizes: number[], sentence: (bytes: number) => string): void {
  let sum = 0;
  for (const bytes of sizes) {
    sum += bytes;
    if (sum > MAXIMUM_BYTES) throw invalid(sentence(sum));
  }
}

async function stepOf({ engine }: ItemContext, item: Record<string, Input>): Promise<Step> {
  const [kind, ...others] = Object.keys(item);
  if (!kind || others.length > 0) throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
  if (!(kind in operations)) throw new NotEmulated(`member ${kind} of TransactItems`);
  const operation = operations[kind as keyof typeof operations];
  readAs(`TransactWriteItems.${kind}`, transactionItems[kind as keyof typeof operations], item[kind]);
  const { ReturnValuesOnConditionCheckFailure, ...input } = item[kind]!;
  const data = engine.prepare(operation, input);
  const table = await engine.usableTable(String(input['TableName']));
  const key = (operation === 'PutItem' ? input['Item'] : input['Key']) as Item;
  checkWrite(table, key, data);
  const before = await engine.item(table, key);
  const returnOld = ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
  return { operation, onlyCheck: kind === 'ConditionCheck', data, input, table, key, before, returnOld };
}

async function applyAll({ engine }: ItemContext, steps: Step[]): Promise<void> {
  const written: Step[] = [];
  for (const step of steps.filter(({ onlyCheck }) => !onlyCheck)) {
    try {
      await engine.act(step.operation, step.data, step.before);
      written.push(step);
    } catch (error) {
      for (const { table, key, before } of written.reverse()) await restore(engine, { table, key, before });
      if (!(error instanceof ServiceError)) throw error;
      throw cancelled(steps.map((other) => (other === step ? { Code: 'ValidationError', Message: error.message } : none)));
    }
  }
}

async function restore(engine: ItemContext['engine'], { table, key, before }: Pick<Step, 'table' | 'key' | 'before'>): Promise<void> {
  const Key = Object.fromEntries(table.KeySchema.map(({ AttributeName }) => [AttributeName, key[AttributeName]]));
  if (before) await engine.run('PutItem', { TableName: table.TableName, Item: before });
  else await engine.run('DeleteItem', { TableName: table.TableName, Key });
}

function countStep({ engine, capacity, caller }: ItemContext, step: Step, after: Item | undefined): Units {
  const counted = step.onlyCheck ? { before: step.before, after: step.before } : { before: step.before, after };
  const units = doubled(writeUnits(engine, step.table, counted));
  capacity.add('write', caller, units);
  return units;
}

function refuseDuplicates({ engine }: ItemContext, steps: Step[]): void {
  const keys = new Set(steps.map(({ table, key }) => `${table.TableName} ${engine.keyOf(table, key)}`));
  if (keys.size < steps.length) throw invalid('Transaction request cannot include multiple operations on one item');
}

const none: Reason = { Code: 'None' };
interface Reason {
  Code: string;
  Message?: string;
  Item?: Item;
}

function failedCondition({ returnOld, before }: Step): Reason {
  return { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', ...(returnOld && before && { Item: before }) };
}

function cancelled(CancellationReasons: Reason[]): ServiceError {
  const codes = CancellationReasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return new ServiceError('TransactionCanceledException', message, { fields: { Message: message, CancellationReasons } });
}

function listed(items: unknown): Record<string, Input>[] {
  if (Array.isArray(items) && items.length >= 1 && items.length <= maximumItems) return items as Record<string, Input>[];
  const given = Array.isArray(items) ? items.length : 0;
  throw invalid(`1 validation error detected: 'transactItems' holds ${given} items; it must hold 1 to ${maximumItems}`);
}

function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}
