import type { DynaliteEngine } from './dynalite-engine';
import type { IndexDescription, Item, Output, TableDescription } from './wire-types';

/** Units of one operation on one table. */
export interface Units {
  table: string;
  /** Consumed by the table itself. */
  own: number;
  /** By the global secondary indexes. */
  indexes: Record<string, number>;
  localIndexes: Record<string, number>;
}

/** Totals as the bench reads them. */
export interface CapacityTotal {
  table: string;
  caller: string;
  read: number;
  write: number;
}

export function totalOf({ own, indexes, localIndexes }: Units): number {
  return [...Object.values(indexes), ...Object.values(localIndexes)].reduce((sum, units) => sum + units, own);
}

/**
 * Write units as DynamoDB counts them: 1 per started KB of the larger of old and new item, and per index one for each entry written and
 * one for each removed. Source: Developer Guide, "DynamoDB read and write operations" and "Global secondary indexes", storage and write cost.
 */
export function writeUnits(engine: DynaliteEngine, table: TableDescription, { before, after }: { before?: Item; after?: Item }): Units {
  const kilobytes = (item: Item | undefined) => (item ? Math.max(1, Math.ceil(engine.sizeOf(item) / 1024)) : 0);
  const ofIndex = (index: IndexDescription) => {
    const [old, fresh] = [before, after].map((item) => entryOf(engine, { table, index }, item));
    if (old && fresh && old.key === fresh.key) {
      return JSON.stringify(old.item) === JSON.stringify(fresh.item) ? 0 : Math.max(kilobytes(old.item), kilobytes(fresh.item));
    }
    return kilobytes(old?.item) + kilobytes(fresh?.item);
  };
  const unitsOf = (indexes: IndexDescription[] = []) =>
    Object.fromEntries(indexes.map((index) => [index.IndexName, ofIndex(index)] as const).filter(([, units]) => units !== 0));
  return {
    table: table.TableName,
    own: Math.max(1, kilobytes(before), kilobytes(after)),
    indexes: unitsOf(table.GlobalSecondaryIndexes),
    localIndexes: unitsOf(table.LocalSecondaryIndexes),
  };
}

/** Read units of single items: half a unit for each started 4 KB, a whole one when consistent. */
export function readUnits(engine: DynaliteEngine, item: Item | undefined, consistent: boolean): number {
  const blocks = item ? Math.max(1, Math.ceil(engine.sizeOf(item) / 4096)) : 1;
  return consistent ? blocks : blocks / 2;
}

export function doubled(units: Units): Units {
  return added(units, units);
}

/** The `ConsumedCapacity` members, one a table, when the caller asked for them. */
export function capacityAnswer(units: Units[], asked: unknown): Output[] | undefined {
  if (asked !== 'TOTAL' && asked !== 'INDEXES') return undefined;
  const tables = [...new Set(units.map(({ table }) => table))];
  return tables.map((table) => {
    const whole = units.filter((one) => one.table === table).reduce(added);
    return { TableName: table, CapacityUnits: totalOf(whole), ...(asked === 'INDEXES' && byIndex(whole)) };
  });
}

function byIndex({ own, indexes, localIndexes }: Units): Output {
  const entries = (units: Record<string, number>) => Object.fromEntries(Object.entries(units).map(([name, CapacityUnits]) => [name, { CapacityUnits }]));
  return {
    Table: { CapacityUnits: own },
    ...(Object.keys(indexes).length > 0 && { GlobalSecondaryIndexes: entries(indexes) }),
    ...(Object.keys(localIndexes).length > 0 && { LocalSecondaryIndexes: entries(localIndexes) }),
  };
}

function added(a: Units, b: Units): Units {
  const sum = (one: Record<string, number>, other: Record<string, number>) =>
    Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(other)])].map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]));
  return { table: a.table, own: a.own + b.own, indexes: sum(a.indexes, b.indexes), localIndexes: sum(a.localIndexes, b.localIndexes) };
}

/** Adds up what every caller consumed of every table. */
export class CapacityCounter {
  private readonly totals = new Map<string, CapacityTotal>();

  add(kind: 'read' | 'write', caller: string, units: Units): void {
    const key = `${units.table} ${caller}`;
    const total = this.totals.get(key) ?? { table: units.table, caller, read: 0, write: 0 };
    total[kind] += totalOf(units);
    this.totals.set(key, total);
  }

  list(): CapacityTotal[] {
    return [...this.totals.values()].map((total) => ({ ...total }));
  }

  reset(): void {
    this.totals.clear();
  }
}

function entryOf(engine: DynaliteEngine, { table, index }: { table: TableDescription; index: IndexDescription }, item: Item | undefined) {
  const keys = index.KeySchema.map(({ AttributeName }) => AttributeName);
  if (!item || keys.some((name) => item[name] === undefined)) return undefined;
  const { ProjectionType, NonKeyAttributes = [] } = index.Projection;
  const kept = new Set([...keys, ...table.KeySchema.map(({ AttributeName }) => AttributeName), ...NonKeyAttributes]);
  const projected = Object.entries(item).filter(([name]) => ProjectionType === 'ALL' || kept.has(name));
  return { key: engine.indexKeyOf(table, item, index.KeySchema), item: Object.fromEntries(projected) };
}
