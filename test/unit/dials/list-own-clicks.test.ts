import { ADA, BEN, PROMISED_SAMPLES, SAMPLES } from '../../../docs/print/callback-samples';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { createListOwnClicks } from '../../../lambda/dials/usecases/list-own-clicks';
import { createAgentsRecords } from '../../../lambda/journeys/adapters/agents-records';
import type { HistoryEntry } from '../../../lambda/journeys/domain/history';

const NOW = '2026-11-23T12:00:00.000Z';
const click = (id: string, more: object = {}): Callback => ({ ...SAMPLES.ended, id, agent: ADA, ...more }) as Callback;
const entry = (id: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({ kind: 'callback', id, at: '2026-11-23T09:00:00.000Z', ...more });

/** The clicks of ada, where her history leads to these, newest first. */
async function listed(entries: HistoryEntry[], records: Callback[]): Promise<string[]> {
  const history = { newest: async (of: object, { limit }: { limit: number }) => ('agent' in of && of.agent === ADA.userId ? entries.slice(0, limit).map((one) => ({ entry: one, place: one.id })) : []) };
  const list = createListOwnClicks({ agentsRecords: createAgentsRecords(history), store: { find: async (id) => records.find((one) => one.id === id) }, clock: { now: () => NOW } });
  return (await list(ADA)).map(({ id }) => id);
}

test('an agent’s own clicks of the last day are told, newest first, and nothing else that their history holds', async () => {
  const entries = [entry('new'), entry('contact', { kind: 'contact' }), entry('promise'), entry('bens'), entry('by-hand'), entry('gone'), entry('old'), entry('yesterday', { at: '2026-11-22T11:59:59.999Z' })];
  const records = [click('new'), { ...PROMISED_SAMPLES.pending, id: 'promise' } as Callback, click('bens', { agent: BEN }), click('by-hand', { mode: 'by-hand' }), click('old'), click('yesterday'), click('contact')];
  expect(await listed(entries, records)).toEqual(['new', 'old']);
});

test('no more than twenty are told', async () => {
  const ids = Array.from({ length: 30 }, (_, n) => `c${n}`);
  expect(await listed(ids.map((id) => entry(id)), ids.map((id) => click(id)))).toEqual(ids.slice(0, 20));
});
