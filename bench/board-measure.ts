import { createAgenda } from '../lambda/agenda/adapters/dynamodb-agenda';
import { createNewsBook } from '../lambda/agenda/adapters/dynamodb-news-book';
import { HEARD_AFTER_SECONDS } from '../lambda/agenda/adapters/news-items';
import { createCallbackStore } from '../lambda/callbacks/adapters/dynamodb-callback-store';
import { systemClock } from '../lambda/ground/adapters/system-clock';
import type { BoardQuery } from '../lambda/supervision/domain/board-filter';
import { createListBoard } from '../lambda/supervision/usecases/list-board';
import { createReadBoard } from '../lambda/supervision/usecases/read-board';
import { QUEUE } from '../docs/print/callback-samples';
import { TABLE } from '../test/contract/ground/callbacks-table';
import { countTable } from './agents/count-table';
import { openDay } from './agents/day-of-callbacks';
import { openNearTable } from './agents/near-table';
import { startVirtualDate } from './agents/virtual-date';
import { type BenchMeasure, processorSeconds, rounded } from './bench-measure';

interface Ask {
  what: string;
  /** Processor time, with that of the emulated table. */
  milliseconds: number;
  requests: number;
  itemsRead: number;
}

const OPEN = 10_000;
const queueIds = Array.from({ length: 10 }, (_, n) => `q-${n}`);
/** A board asks as often. */
const POLL_MILLISECONDS = 3000;
const FIRST: BoardQuery = { order: 'due', isDescending: false, offset: 0, limit: 100 };

/** A supervisors' board shows ten thousand open callbacks in ten queues: this is what it costs one environment of `api-board`. */
export const boardMeasure: BenchMeasure<Ask[]> = {
  name: 'board',
  async run() {
    const [date, near] = [startVirtualDate('2026-11-23T09:00:00.000Z'), await openNearTable()];
    try {
      const day = openDay({ table: near.client, queueIds, onChange: () => undefined });
      await day.furnish(OPEN / queueIds.length, 0);
      const table = countTable(near.client);
      const store = createCallbackStore(table.client, { TableName: TABLE, keptDays: 90 });
      const queues = new Map(queueIds.map((queueId) => [queueId, { ...QUEUE, queueId }]));
      const notices = { failed: () => undefined };
      const options = { TableName: TABLE, store, notices };
      const readBoard = createReadBoard({ agenda: createAgenda(table.client, options), news: createNewsBook(table.client, { TableName: TABLE, clock: systemClock }), store, queues, clock: systemClock });
      const list = createListBoard({ readBoard, queues, clock: systemClock });
      const ask = async (what: string, query: Partial<BoardQuery> = {}): Promise<Ask> => {
        date.moveTo(date.nowMs() + POLL_MILLISECONDS);
        table.take();
        const before = processorSeconds();
        const listed = await list({ kind: 'administrator' }, { ...FIRST, ...query });
        if ('refusal' in listed) throw new Error(listed.refusal.code);
        return { what, milliseconds: rounded(1000 * (processorSeconds() - before), 0), ...table.take() };
      };
      const change = async (count: number) => {
        for (let n = 0; n < count; n += 1) await day.advance('pending');
        await day.bringNews();
      };
      const first = await ask('the first time, all is read');
      // Where no page was open, the news are written down from now on only. Until they are sure to be, all is read again.
      for (let n = 0; n < (1000 * HEARD_AFTER_SECONDS) / POLL_MILLISECONDS + 2; n += 1) await ask('');
      const nothing = await ask('again, nothing has changed');
      const searched = await ask('again, with a search and another order', { search: '+44207940', order: 'owner', isDescending: true, offset: 500 });
      await change(100);
      return [first, nothing, searched, await ask('again, after a hundred changes')];
    } finally {
      await near.close();
      date.stop();
    }
  },
  lines: (asks) => asks.map(({ what, milliseconds, requests, itemsRead }) => `${String(milliseconds).padStart(6)} ms, ${requests} requests to the table, ${itemsRead} items: ${what}`),
};
