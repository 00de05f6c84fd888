import type { VirtualTime } from '../clock/virtual-time';
import { ServiceError } from '../service-error';
import type { ChangesOfTables } from './changes-of-tables';
import type { DynaliteEngine } from './dynalite-engine';
import { readAs, restoreTableToPointInTime } from './table-inputs';
import type { TableSettings } from './table-settings';
import type { Input, Output, TableDescription } from './wire-types';

export interface RestoreNeeds {
  engine: DynaliteEngine;
  settings: TableSettings;
  changes: ChangesOfTables;
  time: VirtualTime;
  /** Keeps other operations out while it runs. */
  exclusively: <T>(run: () => Promise<T>) => Promise<T>;
}

/** From the request until the table can be used. It takes "a few minutes to several hours" (Developer Guide, "Restoring a table to a point in time"). */
const RESTORING_MILLISECONDS = 5 * 60 * 1000;

/**
 * RestoreTableToPointInTime: a new table with the items of then, and the indexes, billing and encryption of the source as they are now. It has no stream, no
 * time to live, no point-in-time recovery, no tags and no deletion protection. Overrides are refused by name.
 */
export async function restoreTable({ engine, settings, changes, time, exclusively }: RestoreNeeds, input: Input): Promise<Output> {
  const asked = readAs('RestoreTableToPointInTime', restoreTableToPointInTime, input);
  const { TargetTableName, UseLatestRestorableTime, RestoreDateTime } = asked;
  const source = await sourceOf(engine, asked);
  if (await engine.table(TargetTableName).then(() => true, () => false)) throw new ServiceError('TableAlreadyExistsException', `Table already exists: ${TargetTableName}`);
  const span = changes.span(source.TableName);
  if (!span) throw new ServiceError('PointInTimeRecoveryUnavailableException', `Point in time recovery is not enabled for table '${source.TableName}'`);
  const at = UseLatestRestorableTime ? span.latest : instantOf(RestoreDateTime);
  if (!(at >= span.earliest && at <= span.latest)) throw new ServiceError('InvalidRestoreTimeException', `Requested restore time must be between EarliestRestorableDateTime and LatestRestorableDateTime.`);
  const items = await changes.itemsAt(source, at);
  await settings.create(likeIt(source, TargetTableName));
  const RestoreSummary = { SourceTableArn: source.TableArn, RestoreDateTime: at / 1000, RestoreInProgress: true };
  await engine.describeAs(TargetTableName, { TableStatus: 'CREATING', RestoreSummary });
  time.at(time.now() + RESTORING_MILLISECONDS, () =>
    exclusively(async () => {
      await engine.describeAs(TargetTableName, { TableStatus: 'ACTIVE', RestoreSummary: { ...RestoreSummary, RestoreInProgress: false } });
      for (const Item of items) await engine.run('PutItem', { TableName: TargetTableName, Item });
    }),
  );
  return settings.describe({ TableName: TargetTableName }).then(({ Table }) => ({ TableDescription: Table }));
}

async function sourceOf(engine: DynaliteEngine, { SourceTableName, SourceTableArn }: { SourceTableName?: string; SourceTableArn?: string }): Promise<TableDescription> {
  const name = SourceTableName ?? SourceTableArn?.slice(SourceTableArn.indexOf('/') + 1);
  if (name === undefined) throw new ServiceError('ValidationException', 'Either SourceTableName or SourceTableArn must be given.');
  return engine.table(name).catch(() => {
    throw new ServiceError('TableNotFoundException', `Table not found: ${name}`);
  });
}

/** Epoch seconds on the wire; in process an instant in ISO. */
function instantOf(given: unknown): number {
  if (given === undefined) throw new ServiceError('ValidationException', 'Either RestoreDateTime or UseLatestRestorableTime must be given.');
  return typeof given === 'number' ? given * 1000 : Date.parse(String(given));
}

function likeIt({ AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, LocalSecondaryIndexes, BillingModeSummary, ProvisionedThroughput }: TableDescription, TableName: string): Input {
  const throughput = (of: unknown) => {
    const { ReadCapacityUnits, WriteCapacityUnits } = of as Record<string, number>;
    return { ProvisionedThroughput: { ReadCapacityUnits, WriteCapacityUnits } };
  };
  const isOnDemand = BillingModeSummary?.BillingMode === 'PAY_PER_REQUEST';
  const index = (one: { IndexName: string; KeySchema: unknown; Projection: unknown }) => ({ IndexName: one.IndexName, KeySchema: one.KeySchema, Projection: one.Projection });
  return {
    TableName,
    AttributeDefinitions,
    KeySchema,
    ...(isOnDemand ? { BillingMode: 'PAY_PER_REQUEST' } : throughput(ProvisionedThroughput)),
    ...(GlobalSecondaryIndexes && { GlobalSecondaryIndexes: GlobalSecondaryIndexes.map((one) => ({ ...index(one), ...(!isOnDemand && throughput(one.ProvisionedThroughput)) })) }),
    ...(LocalSecondaryIndexes && { LocalSecondaryIndexes: LocalSecondaryIndexes.map(index) }),
  };
}
