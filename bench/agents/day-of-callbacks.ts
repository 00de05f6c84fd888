import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { PROMISED_SAMPLES } from '../../docs/print/callback-samples';
import { createNewsWriter } from '../../lambda/agenda/adapters/dynamodb-news-writer';
import { changedCallbacks } from '../../lambda/agenda/adapters/stream-of-callbacks';
import { createTellNews } from '../../lambda/agenda/usecases/tell-news';
import { toItem } from '../../lambda/callbacks/adapters/callback-items';
import { createCallbackStore } from '../../lambda/callbacks/adapters/dynamodb-callback-store';
import type { Callback } from '../../lambda/callbacks/domain/callback';
import type { Promised } from '../../lambda/callbacks/domain/callback-request';
import { systemClock } from '../../lambda/ground/adapters/system-clock';
import { plusSeconds } from '../../lambda/ground/domain/instant';
import { TABLE } from '../../test/contract/ground/callbacks-table';

type Stage = 'pending' | 'handing-off' | 'waiting' | 'connected' | 'ended';
const NEXT: Record<Exclude<Stage, 'ended'>, Stage> = { pending: 'handing-off', 'handing-off': 'waiting', waiting: 'connected', connected: 'ended' };

/** How long it is in each stage: seconds. Customers ring, agents talk three minutes. */
export const STAGE_SECONDS = { 'handing-off': 3, waiting: 20, connected: 180 } as const;

export interface Changed {
  callback: Callback & Promised;
  stage: Stage;
}

interface Day {
  table: DynamoDBDocumentClient;
  queueIds: readonly string[];
  /** Told of each change, once it is saved. */
  onChange(changed: Changed): void;
}

/**
 * Callbacks on their way, saved by the product's own store, change by change. The table's stream brings them to the product's news within a second and in one batch, as the
 * mapping of the template does.
 */
export function openDay({ table, queueIds, onChange }: Day) {
  const store = createCallbackStore(table, { TableName: TABLE, keptDays: 90 });
  const tellNews = createTellNews({ news: createNewsWriter(table, { TableName: TABLE, clock: systemClock }) });
  const stages: Record<Stage, Callback[]> = { pending: [], 'handing-off': [], waiting: [], connected: [], ended: [] };
  let made = 0;
  let records: DynamoDBRecord[] = [];
  const image = (callback: Callback) => marshall(toItem(callback, 90), { removeUndefinedValues: true }) as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] & object;
  const at = (stage: Stage, { id, subject, queueId, dueAt, version, number }: Callback & Promised): Callback & Promised =>
    ({ ...PROMISED_SAMPLES[stage], id, subject, queueId, number, dueAt, version, requestedAt: plusSeconds(dueAt, -3600), owner: undefined, requestedBy: undefined }) as Callback & Promised;

  const promise = async (queueId: string, stage: Stage = 'pending'): Promise<Changed> => {
    made += 1;
    const subject = made.toString(36).padStart(16, '0');
    const base = { id: `${subject}.${'r'.repeat(16)}`, subject, queueId, number: `+4420794${String(made).padStart(5, '0').slice(-5)}`, version: 1, dueAt: plusSeconds(systemClock.now(), 600 + (made % 3000)) };
    const callback = at(stage, { ...PROMISED_SAMPLES.pending, ...base } as Callback & Promised);
    await store.create(callback);
    stages[stage].push(callback);
    return { callback, stage };
  };
  const tell = (before: Callback | undefined, changed: Changed) => {
    records.push({ eventName: before ? 'MODIFY' : 'INSERT', dynamodb: { ...(before && { OldImage: image(before) }), NewImage: image(changed.callback) } });
    onChange(changed);
    return changed;
  };
  return {
    /** Those that are there before the bench looks. */
    async furnish(perQueue: number, perSecond: number) {
      for (const queueId of queueIds) for (let nth = 0; nth < perQueue; nth += 1) await promise(queueId);
      for (const [stage, seconds] of Object.entries(STAGE_SECONDS)) {
        for (let nth = 0; nth < Math.ceil(seconds * perSecond); nth += 1) await promise(queueIds[nth % queueIds.length]!, stage as Stage);
      }
    },
    async request(queueId: string): Promise<Changed> {
      return tell(undefined, await promise(queueId));
    },
    /** The oldest one in the stage goes on to the next. */
    async advance(stage: Exclude<Stage, 'ended'>): Promise<Changed | undefined> {
      const before = stages[stage].shift();
      if (!before) return undefined;
      const saved = await store.save(at(NEXT[stage], before as Callback & Promised));
      if (saved === 'overtaken') throw new Error('The bench is the only one who saves.');
      stages[NEXT[stage]].push(saved.saved);
      return tell(before, { callback: saved.saved as Callback & Promised, stage: NEXT[stage] });
    },
    underWay: () => [...stages['handing-off'], ...stages.waiting, ...stages.connected],
    /** Once a second. */
    async bringNews(): Promise<void> {
      const batch = records;
      records = [];
      await tellNews(changedCallbacks({ Records: batch }));
    },
  };
}
