import { createSeenAgents } from '../../../lambda/pacing/adapters/dynamodb-seen-agents';
import type { SeenAgent } from '../../../lambda/pacing/domain/seen-agent';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

const seen: SeenAgent = { userId: 'u-ada', at: '2026-11-23T09:00:00.000Z', twinQueueIds: ['q-twin'], isIdle: true, skills: [{ name: 'Language', value: 'German', level: 3 }] };

async function open() {
  const { client, close } = await openCallbacksTable();
  let nth = 0;
  // Each reading is later than the one before: nothing is kept from that.
  return { agents: createSeenAgents(client, TABLE, { now: () => new Date(Date.parse('2026-11-23T10:00:00.000Z') + (nth += 1) * 60_000).toISOString() }), close };
}

test('agents are kept as they were seen last, whatever comes late, or twice', async () => {
  const { agents, close } = await open();
  const later = { ...seen, at: '2026-11-23T09:00:05.000Z', isIdle: false };
  for (const one of [seen, later, seen, later]) await agents.note(one);
  await agents.note({ ...seen, userId: 'u-ben' });
  expect(await agents.since('2026-11-23T08:59:59.000Z')).toEqual([later, { ...seen, userId: 'u-ben' }]);
  expect(await agents.since('2026-11-23T09:00:00.000Z')).toEqual([later]);
  await close();
});

test('hundreds of agents are read as one', async () => {
  const { agents, close } = await open();
  await Promise.all(Array.from({ length: 300 }, (_, nth) => agents.note({ ...seen, userId: `u-${nth}` })));
  expect(await agents.since('2026-11-23T08:00:00.000Z')).toHaveLength(300);
  await close();
});
