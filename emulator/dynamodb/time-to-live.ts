import type { Timer, VirtualTime } from '../clock/virtual-time';
import type { Journal } from '../journal';
import { ServiceError } from '../service-error';
import type { DynaliteEngine } from './dynalite-engine';
import type { Change } from './single-item';
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
  /** The removals to come, by table and key: one of each item. */
  private readonly removals = new Map<string, Map<string, { expiresAt: number; timer: Timer }>>();

  constructor(private readonly options: TimeToLiveOptions) {}

  async update(input: Input): Promise<Output> {
    const { TableName, TimeToLiveSpecification } = readAs('UpdateTimeToLive', updateTimeToLive, input);
    const table = await this.options.engine.table(TableName);
    const { Enabled, AttributeName } = TimeToLiveSpecification;
    if (!Enabled && this.attributes.has(TableName) && this.attributes.get(TableName) !== AttributeName)
      throw new ServiceError('ValidationException', `TimeToLive is active on a different AttributeName: current AttributeName is ${this.attributes.get(TableName)}`);
    if (Enabled === this.attributes.has(TableName))
      throw new ServiceError('ValidationException', `TimeToLive is already ${Enabled ? 'enabled' : 'disabled'}`);
    if (!Enabled) this.forget(TableName);
    else {
      this.attributes.set(TableName, AttributeName);
      for (const item of await this.options.engine.items(TableName)) this.watch(table, { after: item });
    }
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
    this.removals.get(table)?.forEach(({ timer }) => timer.cancel());
    this.removals.delete(table);
  }

  /** An item was written or removed. */
  watch(table: TableDescription, { before, after }: Change): void {
    const item = after ?? before;
    if (!item || !this.attributes.has(table.TableName)) return;
    const { time, delaySeconds, exclusively, engine } = this.options;
    const removals = this.removalsOf(table);
    const key = engine.keyOf(table, item);
    const planned = removals.get(key);
    const expiresAt = after && this.expiryOf(table, after);
    if (planned && planned.expiresAt === expiresAt) return;
    planned?.timer.cancel();
    removals.delete(key);
    if (expiresAt === undefined || expiresAt < time.now() - tooOldMilliseconds) return;
    const timer = time.at(Math.max(expiresAt, time.now()) + delaySeconds * 1000, () => exclusively(() => this.remove(table, item)));
    removals.set(key, { expiresAt, timer });
  }

  private removalsOf({ TableName }: TableDescription) {
    const removals = this.removals.get(TableName) ?? new Map<string, { expiresAt: number; timer: Timer }>();
    this.removals.set(TableName, removals);
    return removals;
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
    // It may have been given a later expiry just now; that one is watched too.
    if (expiresAt === undefined || expiresAt > time.now()) return;
    this.watch(table, { before: present });
    const Key = Object.fromEntries(table.KeySchema.map(({ AttributeName }) => [AttributeName, watched[AttributeName]]));
    await engine.run('DeleteItem', { TableName: table.TableName, Key });
    this.options.removed(table, present!);
    journal.record('call', 'TimeToLiveDelete', { service: 'dynamodb', table: table.TableName, key: Key });
  }
}
