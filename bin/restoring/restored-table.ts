import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  TableAlreadyExistsException,
  type TableDescription,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { Terminal } from '../commands/command';

export interface Restoring {
  source: string;
  target: string;
  /** ISO instant. */
  at: string;
}

const LOOK_EVERY_SECONDS = 30;
/** A restore takes minutes to hours. One that is not done after this goes on without the command: it is run again. */
const LOOKS = (12 * 3600) / LOOK_EVERY_SECONDS;

/**
 * Makes a table of what the source was at that time, with all that the stack's table has and DynamoDB does not restore: stream, time to live, recovery and
 * protection. One that was begun before is gone on with.
 *
 * @returns the table's stream
 * @throws what DynamoDB says of a time that it cannot restore, and Error after twelve hours
 */
export async function makeRestoredTable(client: DynamoDBClient, { source, target, at }: Restoring, { print, wait }: Pick<Terminal, 'print' | 'wait'>): Promise<{ streamArn: string }> {
  try {
    await client.send(new RestoreTableToPointInTimeCommand({ SourceTableName: source, TargetTableName: target, RestoreDateTime: new Date(at) }));
    print(`DynamoDB restores ${source} as it was at ${at} into ${target}. That takes minutes, or hours.`);
  } catch (error) {
    if (!(error instanceof TableAlreadyExistsException)) throw error;
    print(`The table ${target} is there already: this goes on with it.`);
  }
  const ready = () => untilActive(client, target, wait);
  const table = await ready();
  if (!table.StreamSpecification?.StreamEnabled) await client.send(new UpdateTableCommand({ TableName: target, StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } }));
  const { LatestStreamArn } = await ready();
  if (!table.DeletionProtectionEnabled) await client.send(new UpdateTableCommand({ TableName: target, DeletionProtectionEnabled: true }));
  await ready();
  await keepAsBefore(client, target);
  return { streamArn: LatestStreamArn! };
}

async function keepAsBefore(client: DynamoDBClient, TableName: string): Promise<void> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.TimeToLiveStatus === 'DISABLED') await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { Enabled: true, AttributeName: 'removeAt' } }));
  const { ContinuousBackupsDescription } = await client.send(new DescribeContinuousBackupsCommand({ TableName }));
  if (ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus === 'ENABLED') return;
  await client.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }));
}

async function untilActive(client: DynamoDBClient, TableName: string, wait: Terminal['wait']): Promise<TableDescription> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    if (Table?.TableStatus === 'ACTIVE') return Table;
    await wait(LOOK_EVERY_SECONDS);
  }
  throw new Error(`DynamoDB has not finished ${TableName} in twelve hours. Run the same command again: it goes on from there.`);
}
