import type { VirtualTime } from '../clock/virtual-time';
import type { Journal } from '../journal';
import { ServiceError } from '../service-error';
import type { DynaliteEngine } from './dynalite-engine';
import { readAs, updateTimeToLive } from './table-inputs';
import type { Input, Item, Output, TableDescription } from './wire-types';

export interface TimeToLiveOptions {
  time: VirtualTime;
  journal: Journal;
  engine: DynaliteEngine;
  /** From an item's expiry to its removal. AWS promises only "within a few days"; the default is two. */
  delaySeconds: number;
  /** Keeps other operations out while it runs. */
  exclusively: <T>(run: () => Promise<T>) => Promise<T>;
  /** Told of every removal. */
  removed: (table: TableDescription, item: Item) => void;
}

/** Items that expired longer ago are left alone: Developer Guide, "Using time to live". */
const tooOldMilliseconds = 5 * 365 * 24 * 3600 * 1000;

/** Removes expired items, late, as DynamoDB does. */
export class TimeToLive {
  private readonly attributes = new Map<string, string>();

  constructor(private readonly options: TimeToLiveOptions) {}

  async update(input: Input): Promise<Output> {
    const { TableName, TimeToLiveSpecification } = readAs('UpdateTimeToLive', updateTimeToLive, input);
    const table = await this.options.engine.table(TableName);
    const { Enabled, AttributeName } = TimeToLiveSpecification;
    if (!Enabled && this.attributes.has(TableName) && this.attributes.get(TableName) !== AttributeName)
      throw new ServiceError('ValidationException', `TimeToLive is active on a different AttributeName: current AttributeName is ${this.attributes.get(TableName)}`);
    if (Enabled === this.attributes.has(TableName))
      throw new ServiceError('ValidationException', `TimeToLive is already ${Enabled ? 'enabled' : 'disabled'}`);
    if (Enabled) this.attributes.set(TableName, AttributeName);
    else this.attributes.delete(TableName);
    for (const item of await this.options.engine.items(TableName)) this.watch(table, item);
    return { TimeToLiveSpecification };
  }

  async describe(input: Input): Promise<Output> {
    this.options.engine.prepare('DescribeTimeToLive', input);
    const { TableName: name } = await this.options.engine.table(String(input['TableName']));
    const AttributeName = this.attributes.get(name);
    return { TimeToLiveDescription: AttributeName ? { TimeToLiveStatus: 'ENABLED', AttributeName } : { TimeToLiveStatus: 'DISABLED' } };
  }

  forget(table: string): void {
    this.attributes.delete(table);
  }

  watch(table: TableDescription, item: Item): void {
    const expiresAt = this.expiryOf(table, item);
    if (expiresAt === undefined || expiresAt < this.options.time.now() - tooOldMilliseconds) return;
    const { time, delaySeconds, exclusively } = this.options;
    time.at(Math.max(expiresAt, time.now()) + delaySeconds * 1000, () => exclusively(() => this.remove(table, item)));
  }

  /** Epoch milliseconds; undefined when the item never expires. */
  private expiryOf({ TableName }: TableDescription, item: Item): number | undefined {
    const seconds = item[this.attributes.get(TableName) ?? '']?.['N'];
    return seconds === undefined ? undefined : Number(seconds) * 1000;
  }

  private async remove(table: TableDescription, watched: Item): Promise<void> {
    const { engine, journal, time } = this.options;
    const present = await engine.item(table, watched);
    const expiresAt = present && this.expiryOf(table, present);
    // It may have been given a later expiry since; that one is watched too.
    if (expiresAt === undefined || expiresAt > time.now()) return;
    const Key = Object.fromEntries(table.KeySchema.map(({ AttributeName }) => [AttributeName, watched[AttributeName]]));
    await engine.run('DeleteItem', { TableName: table.TableName, Key });
    this.options.removed(table, present!);
    journal.record('call', 'TimeToLiveDelete', { service: 'dynamodb', table: table.TableName, key: Key });
  }
}
