import type { DynaliteEngine } from './dynalite-engine';
import type { Change } from './single-item';
import type { Item, TableDescription } from './wire-types';

interface Kept {
  /** Milliseconds since 1970. */
  at: number;
  key: string;
  before: Item | undefined;
}

interface History {
  /** Milliseconds since 1970: no earlier state is known. */
  since: number;
  changes: Kept[];
}

/** LatestRestorableDateTime "is typically 5 minutes before the current time" (API reference, PointInTimeRecoveryDescription). */
const LAG_MILLISECONDS = 5 * 60 * 1000;

/** Changes that are kept of a table. With more, the earliest time that it can be restored to moves on. DynamoDB keeps all of 35 days. */
const KEPT_AT_MOST = 100_000;

/** What tables were before each change, as long as point-in-time recovery is on. */
export class ChangesOfTables {
  private readonly histories = new Map<string, History>();

  constructor(
    private readonly engine: DynaliteEngine,
    private readonly now: () => number,
  ) {}

  /** Begins with the table as it is, unless it is kept already. */
  begin(table: string): void {
    if (!this.histories.has(table)) this.histories.set(table, { since: this.now(), changes: [] });
  }

  forget(table: string): void {
    this.histories.delete(table);
  }

  record(table: TableDescription, { before, after }: Change): void {
    const history = this.histories.get(table.TableName);
    const item = after ?? before;
    if (!history || !item) return;
    history.changes.push({ at: this.now(), key: this.engine.keyOf(table, item), before });
    if (history.changes.length > KEPT_AT_MOST) history.since = history.changes.shift()!.at;
  }

  /** The instants that it can be restored to. At the beginning both are the same. Undefined: point-in-time recovery is off. */
  span(table: string): { earliest: number; latest: number } | undefined {
    const history = this.histories.get(table);
    return history && { earliest: history.since, latest: Math.max(history.since, this.now() - LAG_MILLISECONDS) };
  }

  /** Every item of the table, as it was at the end of this instant. */
  async itemsAt(table: TableDescription, at: number): Promise<Item[]> {
    const items = new Map((await this.engine.items(table.TableName)).map((item) => [this.engine.keyOf(table, item), item]));
    for (const { key, before } of (this.histories.get(table.TableName)?.changes ?? []).filter((change) => change.at > at).reverse()) {
      if (before) items.set(key, before);
      else items.delete(key);
    }
    return [...items.values()];
  }
}
