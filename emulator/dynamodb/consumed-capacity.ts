import type { DynaliteEngine } from './dynalite-engine';
import type { IndexDescription, Item, Output, TableDescription } from './wire-types';

/** Units of one operation on one table. */
export interface Units {
  table: string;
  /** Consumed by the table itself. */
  own: number;
  indexes: Record<string, number>;
}

/** Totals as the bench reads them. */
export interface CapacityTotal {
  table: string;
  caller: string;
  read: number;
  write: number;
}

export function totalOf({ own, indexes }: Units): number {
  return Object.values(indexes).reduce((sum, units) => sum + units, own);
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
  const indexes = [...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])];
  return {
    table: table.TableName,
    own: Math.max(1, kilobytes(before), kilobytes(after)),
    indexes: Object.fromEntries(indexes.map((index) => [index.IndexName, ofIndex(index)]).filter(([, units]) => units !== 0)) as Record<string, number>,
  };
}

/** Read units of single items: half a unit for each started 4 KB, a whole one when consistent. */
export function readUnits(engine: DynaliteEngine, item: Item | undefined, consistent: boolean): number {
  const blocks = item ? Math.max(1, Math.ceil(engine.sizeOf(item) / 4096)) : 1;
  return consistent ? blocks : blocks / 2;
}

export function doubled({ table, own, indexes }: Units): Units {
  return { table, own: own * 2, indexes: Object.fromEntries(Object.entries(indexes).map(([name, units]) => [name, units * 2])) };
}

/** The `ConsumedCapacity` member, when the caller asked for it. */
export function capacityAnswer(units: Units, asked: unknown): Output | undefined {
  if (asked !== 'TOTAL' && asked !== 'INDEXES') return undefined;
  const byIndex = Object.entries(units.indexes).map(([name, CapacityUnits]) => [name, { CapacityUnits }]);
  return {
    TableName: units.table,
    CapacityUnits: totalOf(units),
    ...(asked === 'INDEXES' && {
      Table: { CapacityUnits: units.own },
      ...(byIndex.length > 0 && { GlobalSecondaryIndexes: Object.fromEntries(byIndex) as Output }),
    }),
  };
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
