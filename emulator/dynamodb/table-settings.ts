import { ServiceError } from '../service-error';
import type { ChangesOfTables } from './changes-of-tables';
import type { DynaliteEngine } from './dynalite-engine';
import { planIndexes, withIndexThroughput } from './index-updates';
import type { TableStreams } from './streams/table-streams';
import { createTableMore, describeContinuousBackups, partBy, readAs, updateContinuousBackups, updateTableMore } from './table-inputs';
import type { Input, KeyElement, Output } from './wire-types';

interface Settings {
  partitionKey?: string;
  deletionProtected: boolean;
  /** ARN or id of a KMS key, where one was given. */
  encryption?: { keyId?: string };
  pointInTimeRecovery?: { days: number };
}

/** API reference, PointInTimeRecoverySpecification: 1 to 35, the default. */
const LONGEST_RECOVERY_DAYS = 35;

/** The settings of tables: deletion protection, encryption, streams, point-in-time recovery. */
export class TableSettings {
  private readonly settings = new Map<string, Settings>();

  constructor(
    private readonly engine: DynaliteEngine,
    private readonly streams: TableStreams,
    private readonly changes: ChangesOfTables,
  ) {}

  async create(input: Input): Promise<Output> {
    const { more, plain } = partBy(createTableMore, input);
    const { DeletionProtectionEnabled, SSESpecification, StreamSpecification, Tags } = readAs('CreateTable', createTableMore, more);
    if (SSESpecification?.SSEType !== undefined && SSESpecification.SSEType !== 'KMS') throw invalid(`SSEType is "${SSESpecification.SSEType}". It must be KMS.`);
    const { TableDescription } = await this.engine.changeTable('CreateTable', plain);
    const described = TableDescription as Output;
    const name = String(described['TableName']);
    if (Tags) await this.engine.run('TagResource', { ResourceArn: described['TableArn'], Tags });
    const { Enabled = false, KMSMasterKeyId: keyId } = SSESpecification ?? {};
    const [{ AttributeName: partitionKey }] = described['KeySchema'] as [KeyElement];
    this.settings.set(name, { partitionKey, deletionProtected: DeletionProtectionEnabled === true, ...(Enabled && { encryption: { ...(keyId !== undefined && { keyId }) } }) });
    if (StreamSpecification) this.streams.specify(await this.engine.table(name), StreamSpecification);
    return { TableDescription: this.described(described) };
  }

  partitionKeyOf(name: string): string | undefined {
    return this.settings.get(name)?.partitionKey;
  }

  async update(input: Input): Promise<Output> {
    const { more, plain } = partBy(updateTableMore, input);
    const { DeletionProtectionEnabled, StreamSpecification, AttributeDefinitions } = readAs('UpdateTable', updateTableMore, more);
    if (Object.keys(plain).length > 1 || Object.keys(more).length === 0) {
      const whole = await withIndexThroughput(this.engine, plain);
      this.engine.prepare('UpdateTable', whole);
      const indexes = await planIndexes(this.engine, whole, AttributeDefinitions);
      await this.engine.changeTable('UpdateTable', whole);
      await indexes.carryOut();
    }
    const table = await this.engine.table(String(plain['TableName']));
    if (DeletionProtectionEnabled !== undefined) this.of(table.TableName).deletionProtected = DeletionProtectionEnabled;
    if (StreamSpecification) this.streams.specify(table, StreamSpecification);
    return { TableDescription: this.described(table) };
  }

  async remove(input: Input): Promise<Output> {
    this.engine.prepare('DeleteTable', input);
    const table = await this.engine.table(String(input['TableName']));
    if (this.of(table.TableName).deletionProtected)
      throw invalid(`Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first. Table: ${table.TableArn}`);
    const result = await this.engine.changeTable('DeleteTable', input);
    this.settings.delete(table.TableName);
    this.streams.close(table.TableName);
    this.changes.forget(table.TableName);
    return result;
  }

  async describe(input: Input): Promise<Output> {
    const { Table } = await this.engine.run('DescribeTable', input);
    return { Table: this.described(Table as Output) };
  }

  async updateBackups(input: Input): Promise<Output> {
    const { TableName, PointInTimeRecoverySpecification } = readAs('UpdateContinuousBackups', updateContinuousBackups, input);
    const { PointInTimeRecoveryEnabled: enabled, RecoveryPeriodInDays: days = LONGEST_RECOVERY_DAYS } = PointInTimeRecoverySpecification;
    if (!(Number.isInteger(days) && days >= 1 && days <= LONGEST_RECOVERY_DAYS)) throw invalid(`RecoveryPeriodInDays is ${days}. It must be 1 to ${LONGEST_RECOVERY_DAYS}.`);
    await this.engine.table(TableName);
    this.of(TableName).pointInTimeRecovery = enabled ? { days } : undefined;
    if (enabled) this.changes.begin(TableName);
    else this.changes.forget(TableName);
    return this.describeBackups({ TableName });
  }

  async describeBackups(input: Input): Promise<Output> {
    const { TableName } = readAs('DescribeContinuousBackups', describeContinuousBackups, input);
    const { TableName: name } = await this.engine.table(TableName);
    const recovery = this.of(name).pointInTimeRecovery;
    const PointInTimeRecoveryDescription = recovery ? { PointInTimeRecoveryStatus: 'ENABLED', RecoveryPeriodInDays: recovery.days, ...restorableIn(this.changes.span(name)!) } : { PointInTimeRecoveryStatus: 'DISABLED' };
    return { ContinuousBackupsDescription: { ContinuousBackupsStatus: 'ENABLED', PointInTimeRecoveryDescription } };
  }

  private described(table: Output): Output {
    const name = String(table['TableName']);
    const { deletionProtected, encryption } = this.of(name);
    const SSEDescription = encryption && { Status: 'ENABLED', SSEType: 'KMS', ...(encryption.keyId !== undefined && { KMSMasterKeyArn: encryption.keyId }) };
    return { ...table, DeletionProtectionEnabled: deletionProtected, ...(SSEDescription && { SSEDescription }), ...this.streams.descriptionOf(name) };
  }

  private of(table: string): Settings {
    const known = this.settings.get(table) ?? { deletionProtected: false };
    this.settings.set(table, known);
    return known;
  }
}

function restorableIn({ earliest, latest }: { earliest: number; latest: number }) {
  return { EarliestRestorableDateTime: earliest / 1000, LatestRestorableDateTime: latest / 1000 };
}

function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}
