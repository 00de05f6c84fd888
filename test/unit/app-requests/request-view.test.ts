import { OUTCOMES, outcome, type OutcomeCode } from '../../../lambda/callbacks/domain/outcome';
import { viewRequest } from '../../../lambda/app-requests/http/request-view';
import { viewSlots } from '../../../lambda/slots/http/slots-view';
import { viewWait } from '../../../lambda/waits/http/wait-view';
import { APP_REFUSALS } from '../../../lambda/app-access/domain/refusals';
import { createRefusalAnswer } from '../../../lambda/http/problem';
import { PROMISE, PROMISED_SAMPLES, QUEUE } from '../../../docs/print/callback-samples';

const viewer = { queues: new Map([[QUEUE.queueId, QUEUE]]), now: '2026-11-23T09:00:00.000Z', language: 'en' };
const { pending, waiting, connected } = PROMISED_SAMPLES;

test('a customer learns how their request stands', () => {
  expect(viewRequest({ ...pending, checkAt: '2026-11-23T10:00:00.000Z' }, viewer)).toMatchObject({ state: 'scheduled', dueLocal: { zone: PROMISE.zone } });
  expect(viewRequest(pending, viewer)).toMatchObject({ state: 'in-line' });
  expect(viewRequest({ ...waiting, attempt: { ...waiting.attempt, call: { contactId: 'c' } } }, viewer)).toMatchObject({ state: 'in-line' });
  expect(viewRequest({ ...waiting, attempt: { ...waiting.attempt, call: { contactId: 'c', acceptedAt: viewer.now } } }, viewer)).toMatchObject({ state: 'calling' });
  expect(viewRequest(connected, viewer)).toMatchObject({ state: 'talking' });
  expect(viewRequest({ ...waiting, attempt: { ...waiting.attempt, withdrawal: 'cancelled' } }, viewer)).toMatchObject({ beingCancelled: true });
  expect(viewRequest({ ...waiting, attempt: { ...waiting.attempt, withdrawal: 'owner-away' } }, viewer)).toMatchObject({ beingCancelled: false });
});

test.each(Object.keys(OUTCOMES) as OutcomeCode[])('a customer learns that it is over by "%s" in words of their own, and nothing of what went wrong inside', (code) => {
  const view = viewRequest({ ...PROMISE, phase: 'ended', attempt: {}, endedAt: viewer.now, outcome: outcome(code) }, viewer);
  expect(view.state).toBe('over');
  expect(['answered', 'talked', 'cancelled', 'called-in', 'not-reached', 'expired', 'failed']).toContain(view.outcome);
  expect(JSON.stringify(view)).not.toMatch(/Connect|flow|queue may be|agent’s queue|limit/i);
});

test('a customer to whom an agent talked in another call is not told that they could not be called', () => {
  const view = viewRequest({ ...PROMISE, phase: 'ended', attempt: {}, endedAt: viewer.now, outcome: outcome('reached-otherwise') }, viewer);
  expect(view).toMatchObject({ outcome: 'answered', sentence: 'We called, and the call was answered.' });
});

test('neither number nor agents nor context are in what a token shows', () => {
  const shown = JSON.stringify(viewRequest({ ...connected, context: { basket: 'B-17' } }, viewer));
  for (const secret of [PROMISE.number, 'ada', 'u-ada', 'B-17', PROMISE.id]) expect(shown).not.toContain(secret);
});

test('a wait says what it rests on; what nobody can say is null', () => {
  const handleTime = { seconds: 240, source: 'measured' as const };
  expect(viewWait(QUEUE, { basis: 'handle-time', seconds: 480, ahead: 3, agentsStaffed: 2, handleTime, reason: 'Because.' }, 'de')).toEqual({
    queue: { id: 'q-support', name: 'Support' },
    ...{ waitSeconds: 480, basis: 'handle-time', explanation: 'Davor: 3. Agenten bei der Arbeit: 2, mit je 240 s (gemessen).', ahead: 3, agentsStaffed: 2, handleSeconds: 240, handleTime: 'measured' },
  });
  expect(viewWait(QUEUE, { basis: 'nobody-staffed', seconds: 'unknown', ahead: 3, reason: 'Nobody.' }, 'en')).toMatchObject({ waitSeconds: null });
});

test('slots are listed on the clock of their queue, the night that shows an hour twice included', () => {
  const slots = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'].map((startsAt) => ({ startsAt, endsAt: startsAt }));
  expect(viewSlots(QUEUE, { zone: 'Europe/London', slots }).slots.map(({ local }) => local)).toEqual(['2026-10-25T01:30+01:00', '2026-10-25T01:30+00:00']);
});

test('who asks too often is told when to come again', () => {
  const { statusCode, headers, body } = createRefusalAnswer(APP_REFUSALS)({ code: 'rate-limited', name: 'texts-to-number', atMost: 5, windowSeconds: 86_400, retryAfterSeconds: 7201 })('en');
  expect({ statusCode, headers }).toMatchObject({ statusCode: 429, headers: { 'retry-after': '7201', 'content-type': 'application/problem+json' } });
  expect(JSON.parse(body!)).toMatchObject({ retryAfterSeconds: 7201, detail: expect.stringContaining('5 in 24 hours (texts-to-number). Try again in 3 hours.') as string });
});
