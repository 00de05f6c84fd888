import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';
import type { DynaliteEngine } from './dynalite-engine';
import type { AttributeDefinition, IndexDescription, Input, TableDescription } from './wire-types';

interface IndexUpdate {
  Create?: IndexDescription;
  Delete?: { IndexName: string };
  Update?: { IndexName: string };
}

/**
 * Checks which global secondary indexes an UpdateTable makes and removes, and says how to carry it out; dynalite takes both without effect.
 * A new index holds what is in the table, as soon as it is made.
 */
export async function planIndexes(engine: DynaliteEngine, update: Input, definitions: AttributeDefinition[] = []): Promise<{ carryOut: () => Promise<void> }> {
  const updates = (update['GlobalSecondaryIndexUpdates'] ?? []) as IndexUpdate[];
  const created = updates.flatMap(({ Create }) => Create ?? []);
  const removed = updates.flatMap(({ Delete }) => Delete?.IndexName ?? []);
  const name = String(update['TableName']);
  if (updates.length > 0) check(await engine.table(name), { updates, created, removed, definitions });
  return {
    async carryOut() {
      for (const index of removed) await engine.dropIndex(name, index);
      for (const index of created) await engine.addIndex(name, index, definitions);
    },
  };
}

/** dynalite wants a throughput for every new index; one of an on-demand table has none. */
export async function withIndexThroughput(engine: DynaliteEngine, update: Input): Promise<Input> {
  const updates = update['GlobalSecondaryIndexUpdates'];
  if (!Array.isArray(updates) || !updates.some((one: IndexUpdate | null) => one?.Create && !one.Create.ProvisionedThroughput)) return update;
  // DynamoDB refuses a wrong input before it says that there is no such table.
  const table = await engine.table(String(update['TableName'])).catch(() => undefined);
  if (table?.BillingModeSummary?.BillingMode !== 'PAY_PER_REQUEST') return update;
  const ProvisionedThroughput = { ReadCapacityUnits: 1, WriteCapacityUnits: 1 };
  return { ...update, GlobalSecondaryIndexUpdates: updates.map((one: IndexUpdate | null) => (one?.Create ? { ...one, Create: { ...one.Create, ProvisionedThroughput } } : one)) };
}

function check(table: TableDescription, wanted: { updates: IndexUpdate[]; created: IndexDescription[]; removed: string[]; definitions: AttributeDefinition[] }): void {
  const { updates, created, removed, definitions } = wanted;
  const names = (table.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName);
  const absent = [...removed, ...updates.flatMap(({ Update }) => Update?.IndexName ?? [])].find((index) => !names.includes(index));
  if (absent !== undefined) throw new ServiceError('ResourceNotFoundException', `Requested resource not found: Index: ${absent} not found`);
  if (created.length + removed.length > 1)
    throw new ServiceError('LimitExceededException', 'Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table');
  for (const { IndexName, KeySchema, Projection } of created) {
    if (names.includes(IndexName)) throw invalid('Attempting to create an index which already exists');
    const undefinedKey = KeySchema.find(({ AttributeName }) => !definitions.some((one) => one.AttributeName === AttributeName));
    if (undefinedKey) throw invalid(`Some index key attributes are not defined in AttributeDefinitions. Keys: [${undefinedKey.AttributeName}]`);
    const [hash, range] = KeySchema;
    if (hash?.KeyType !== 'HASH' || (range && range.KeyType !== 'RANGE')) throw new NotEmulated(`the key schema of the index ${IndexName}: a HASH key, and a RANGE key or none, are`);
    if (Projection.ProjectionType === undefined) throw invalid('Unknown ProjectionType: null');
  }
}

function invalid(reason: string): ServiceError {
  return new ServiceError('ValidationException', `One or more parameter values were invalid: ${reason}`);
}
