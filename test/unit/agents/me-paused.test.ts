import { viewPauses } from '../../../lambda/agents/http/me-view';
import type { Pause } from '../../../lambda/pauses/domain/pause';

const PAUSE: Pause = { since: '2026-11-23T09:00:00.000Z', why: 'Wrong numbers are being called.', by: 'operator' };
const QUEUES = new Map([['q-support', { name: 'Support' }]]);
const told = { since: PAUSE.since, why: PAUSE.why };

test.each([
  ['nothing where nothing is paused', { queues: {} }, {}],
  ['that all is paused, whichever queue is too', { all: PAUSE, queues: { 'q-support': PAUSE } }, { paused: [told] }],
  ['which queues are, by name', { queues: { 'q-support': PAUSE } }, { paused: [{ ...told, queue: 'Support' }] }],
  ['nothing of a queue that left the settings', { queues: { 'q-gone': PAUSE } }, {}],
])('an agent is told %s', (_what, pauses, view) => {
  expect(viewPauses(pauses, QUEUES)).toEqual(view);
});
