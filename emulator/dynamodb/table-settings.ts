import { ServiceError } from '../service-error';
import type { DynaliteEngine } from './dynalite-engine';
import type { Input, Output } from './wire-types';

interface Settings {
  deletionProtected: boolean;
  encryption?: unknown;
  pointInTimeRecovery: boolean;
}

/** What tables know about themselves beyond their items: deletion protection, encryption, point-in-time recovery. */
export class TableSettings {
  private readonly settings = new Map<string, Settings>();

  constructor(private readonly engine: DynaliteEngine) {}

  async create({ DeletionProtectionEnabled, SSESpecification, Tags, ...plain }: Input): Promise<Output> {
    const result = await this.engine.changeTable('CreateTable', plain);
    const { TableArn } = result['TableDescription'] as { TableArn: string };
    if (Tags) await this.engine.run('TagResource', { ResourceArn: TableArn, Tags });
    const deletionProtected = DeletionProtectionEnabled === true;
    this.settings.set(String(plain['TableName']), { deletionProtected, encryption: SSESpecification, pointInTimeRecovery: false });
    return { TableDescription: this.described(result['TableDescription'] as Output) };
  }

  async update({ DeletionProtectionEnabled, ...plain }: Input): Promise<Output> {
    const name = String(plain['TableName']);
    const changesMore = Object.keys(plain).length > 1;
    if (changesMore) await this.engine.changeTable('UpdateTable', plain);
    const table = await this.engine.table(name);
    if (DeletionProtectionEnabled !== undefined) this.of(name).deletionProtected = DeletionProtectionEnabled === true;
    return { TableDescription: this.described(table) };
  }

  async remove(input: Input): Promise<Output> {
    const name = String(input['TableName']);
    const table = await this.engine.table(name);
    if (this.of(name).deletionProtected)
      throw new ServiceError(
        'ValidationException',
        `Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first. Table: ${table.TableArn}`,
      );
    const result = await this.engine.changeTable('DeleteTable', input);
    this.settings.delete(name);
    return result;
  }

  async describe(input: Input): Promise<Output> {
    const { Table } = await this.engine.run('DescribeTable', input);
    return { Table: this.described(Table as Output) };
  }

  async updateBackups(input: Input): Promise<Output> {
    const { TableName, PointInTimeRecoverySpecification: wanted } = input as {
      TableName: string;
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: boolean };
    };
    await this.engine.table(TableName);
    this.of(TableName).pointInTimeRecovery = wanted.PointInTimeRecoveryEnabled;
    return this.describeBackups({ TableName });
  }

  async describeBackups({ TableName }: Input): Promise<Output> {
    const { TableName: name } = await this.engine.table(String(TableName));
    const status = this.of(name).pointInTimeRecovery ? 'ENABLED' : 'DISABLED';
    return {
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: status },
      },
    };
  }

  private described(table: Output): Output {
    const { deletionProtected, encryption } = this.of(String(table['TableName']));
    const SSEDescription = encryption ? { Status: 'ENABLED', SSEType: 'KMS' } : undefined;
    return { ...table, DeletionProtectionEnabled: deletionProtected, ...(SSEDescription && { SSEDescription }) };
  }

  private of(table: string): Settings {
    return this.settings.get(table) ?? { deletionProtected: false, pointInTimeRecovery: false };
  }
}
