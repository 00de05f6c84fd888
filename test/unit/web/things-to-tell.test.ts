import type { Dial } from '../../../lambda/http/api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { thingsToTell } from '../../../web/alerts/things-to-tell';
import { ownCallback } from '../../browser/stand-in-callbacks';
import { standInDial } from '../../browser/stand-in-service';

const now = Date.parse('2026-11-23T12:00:00.000Z');
const inSeconds = (seconds: number) => new Date(now + seconds * 1_000).toISOString();
const own = (change: Partial<ScheduledCallback>): ScheduledCallback => ({ ...ownCallback(), mine: true, state: 'pending', ...change });
const dial = (change: Partial<Dial>): Dial => ({ ...standInDial(), ...change });
const keys = (desk: { calls?: (Dial | ScheduledCallback)[]; listed?: ScheduledCallback[] }) => thingsToTell({ calls: [], listed: [], username: 'ada', now, ...desk }).map(({ key }) => key);

test.each([
  ['two minutes and a second before', 121, []],
  ['two minutes before', 120, [`due c-1 ${inSeconds(120)}`]],
  ['a second before', 1, [`due c-1 ${inSeconds(1)}`]],
  ['at its time, when it comes by itself', 0, []],
])('a callback of one’s own is told of %s', (_when, seconds, told) => {
  expect(keys({ listed: [own({ dueAt: inSeconds(seconds) })] })).toEqual(told);
});

test('a callback of others, one that is called now, and one under way are not told of ahead', () => {
  const dueAt = inSeconds(60);
  expect(keys({ listed: [own({ dueAt, mine: false }), own({ dueAt, calledNowBy: 'ada' }), own({ dueAt, state: 'waiting' })] })).toEqual([]);
});

test('a call is told of while it waits for the agent, and each attempt anew; not once they accepted it', () => {
  const line = (event: string) => ({ at: inSeconds(0), event, contactId: null, detail: '' }) as Dial['journey'][number];
  expect(keys({ calls: [dial({ state: 'dispatching' }), dial({ state: 'waiting', journey: [line('agent-accepted')] }), dial({ state: 'connected' })] })).toEqual([]);
  expect(keys({ calls: [dial({ id: 'd-2', state: 'waiting' }), dial({ id: 'd-3', state: 'holding' })] })).toEqual(['offered d-2 0', 'offered d-3 0']);
  expect(keys({ calls: [own({ state: 'waiting', failedAttempts: 1, journey: [line('agent-accepted'), line('attempt-failed')] })] })).toEqual(['offered c-1 1']);
  expect(keys({ calls: [own({ state: 'waiting', mine: false })] })).toEqual([]);
});
