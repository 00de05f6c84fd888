import { ALWAYS, type CallingWindows } from '../../../lambda/calendar/domain/calling-window';
import { USUAL_CALLING } from '../../../lambda/queues/domain/calling-policy';
import { admitHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { wireAgentCallbacks } from '../../../lambda/functions/wiring/agent-callbacks';
import { withLines } from '../../../lambda/functions/wiring/lines';
import { ADA, startDial } from '../../fakes/dial-ports';
import { createPromisePorts, SUPPORT } from '../../fakes/promise-ports';

const WINDOWS: CallingWindows = { ...ALWAYS, usual: { startMinute: 8 * 60, endMinute: 21 * 60 } };
const NUMBER = '+493012345678';

function world(windows = WINDOWS) {
  const made = createPromisePorts({ calling: { ...USUAL_CALLING, windows } });
  const ports = withLines({ ...made.ports, queues: new Map([['q-support', { ...SUPPORT, purgeMinutes: 1440, windows }]]) });
  return { ...made, ports, ...wireAgentCallbacks(ports) };
}

function order(local: string, more = {}) {
  return { agent: ADA, number: NUMBER, queueId: 'q-support', at: { local, zone: 'Europe/Berlin' }, own: false, idempotencyKey: 'k', ...more };
}

describe('a promise outside the calling window', () => {
  test('is moved to the next time within, with a notice, and a repeat finds it', async () => {
    const { scheduleCallback } = world();
    const answer = await scheduleCallback(order('2026-11-24T04:12'));
    expect(answer).toMatchObject({ callback: { dueAt: '2026-11-24T07:00:00.000Z' }, notice: 'moved-into-window', created: true });
    expect(await scheduleCallback(order('2026-11-24T04:12'))).toMatchObject({ created: false });
  });

  test('is refused where the operator does not move it, with the time there and the next one', async () => {
    const { scheduleCallback } = world({ ...WINDOWS, promisesOutside: 'refuse' });
    expect(await scheduleCallback(order('2026-11-24T04:12'))).toMatchObject({ refusal: { code: 'outside-calling-window', there: [{ local: '2026-11-24T04:12+01:00' }], opens: { local: '2026-11-24T08:00+01:00' } } });
  });

  test('is kept where the customer is elsewhere, as the agent named it', async () => {
    const { scheduleCallback } = world();
    expect(await scheduleCallback(order('2026-11-24T04:12', { customerZone: 'Asia/Tokyo' }))).toMatchObject({ callback: { dueAt: '2026-11-24T03:12:00.000Z', customerZone: 'Asia/Tokyo' } });
  });

  test('that comes due outside it, because the operator changed it since, is put off to the next open minute', async () => {
    const made = world();
    const answer = await made.scheduleCallback(order('2026-11-23T20:59'));
    if ('refusal' in answer) throw new Error(answer.refusal.code);
    made.clock.at = '2026-11-23T20:00:00.000Z';
    const decision = await made.advance(answer.callback, { type: 'due', nthDial: 1 });
    expect(decision).toMatchObject({ next: { phase: 'pending', dueAt: '2026-11-24T07:00:00.000Z', retriesLeft: 3 }, reason: expect.stringContaining('calling window') });
    expect(made.did.placed).toEqual([]);
  });

  test('whose window closes while our own number rings is not admitted, and stays pending', async () => {
    const made = world();
    const answer = await made.scheduleCallback(order('2026-11-23T20:59'));
    if ('refusal' in answer) throw new Error(answer.refusal.code);
    made.clock.at = '2026-11-23T19:59:59.000Z';
    await made.advance(answer.callback, { type: 'due', nthDial: 1 });
    expect(made.did.placed).toHaveLength(1);
    made.clock.at = '2026-11-23T20:00:01.000Z';
    expect(await admitHandoff(made.ports, answer.callback.id, { type: 'admission-asked', contactId: 'c1', version: 1, line: 'queue' })).toMatchObject({ proceed: false });
    expect(await made.store.find(answer.callback.id)).toMatchObject({ phase: 'pending' });
  });
});

describe('a retry', () => {
  /** The call fails in the evening, twenty minutes before the window closes; the queue tries again after half an hour. */
  const failed = async (purgeMinutes: number) => {
    const made = world();
    made.ports.queues.set('q-support', { ...SUPPORT, purgeMinutes, windows: WINDOWS });
    const answer = await made.scheduleCallback(order('2026-11-23T20:40'));
    if ('refusal' in answer) throw new Error(answer.refusal.code);
    const { id, version } = answer.callback;
    made.clock.at = '2026-11-23T19:40:00.000Z';
    await admitHandoff(made.ports, id, { type: 'admission-asked', contactId: 'c1', version, line: 'queue' });
    await made.advance((await made.store.find(id))!, { type: 'reported', contactId: 'c1', report: 'queue-not-found' });
    return made.store.find(id);
  };

  test('comes at the next open minute where the customer is, not in their night', async () => {
    expect(await failed(1440)).toMatchObject({ phase: 'pending', dueAt: '2026-11-24T07:00:00.000Z', retriesLeft: 2 });
  });

  test('that could come only after the purge time is none', async () => {
    expect(await failed(120)).toMatchObject({ phase: 'ended', outcome: { code: 'queue-not-found' } });
  });
});

test('a promise for the day is made at night, though the operator has clicks outside the window refused; so is an edit of its number', async () => {
  const made = world({ ...WINDOWS, clicksOutside: 'refuse' });
  made.clock.at = '2026-11-24T03:12:00.000Z';
  const answer = await made.scheduleCallback(order('2026-11-24T10:00'));
  if (!('callback' in answer)) throw new Error('It was to be promised.');
  expect(await made.editCallback({ agent: ADA, id: answer.callback.id, number: '+493012345679' })).toMatchObject({ callback: { number: '+493012345679' } });
});

describe('a click outside the calling window', () => {
  const click = { agent: ADA, number: NUMBER, mode: 'queued-callback' as const, idempotencyKey: 'k1' };

  test('asks, with the time there; and goes on when the agent calls all the same', async () => {
    const made = world();
    made.clock.at = '2026-11-23T03:12:00.000Z';
    expect(await startDial(made.ports as never, click)).toMatchObject({ refusal: { code: 'outside-calling-window', there: [{ local: '2026-11-23T04:12+01:00', zone: 'Europe/Berlin' }], mayInsist: true } });
    const placed = await startDial(made.ports as never, { ...click, atAnyHour: true });
    if (!('callback' in placed)) throw new Error('It was refused.');
    expect(await admitHandoff(made.ports, placed.callback.id, { type: 'admission-asked', contactId: 'c1-1' })).toMatchObject({ proceed: true });
  });
});

describe('an agent who calls a callback before its time, in the customer’s night', () => {
  const promisedForMorning = async (windows?: CallingWindows) => {
    const made = world(windows);
    const answer = await made.scheduleCallback(order('2026-11-24T10:00'));
    if (!('callback' in answer)) throw new Error('It was to be promised.');
    made.clock.at = '2026-11-24T03:12:00.000Z';
    return { ...made, call: (atAnyHour = false) => made.callNow({ agent: ADA, id: answer.callback.id, atAnyHour }) };
  };

  test('is asked first, with the time there, and nothing is dialled; who calls all the same, calls', async () => {
    const { call, did } = await promisedForMorning();
    expect(await call()).toMatchObject({ refusal: { code: 'outside-calling-window', mayInsist: true, there: [{ local: '2026-11-24T04:12+01:00' }] } });
    expect(did.placed).toEqual([]);
    expect(await call(true)).toMatchObject({ callback: { attempt: { calledNowBy: ADA } } });
    expect(did.placed).toHaveLength(1);
  });

  test('may not insist where the operator has such calls refused', async () => {
    const { call, did } = await promisedForMorning({ ...WINDOWS, clicksOutside: 'refuse' });
    expect(await call(true)).toMatchObject({ refusal: { code: 'outside-calling-window', mayInsist: false } });
    expect(did.placed).toEqual([]);
  });
});

test('a click may not insist either where the operator has such calls refused, whatever it says', async () => {
  const { ports, clock } = world({ ...WINDOWS, clicksOutside: 'refuse' });
  clock.at = '2026-11-24T03:12:00.000Z';
  expect(await startDial(ports as never, { agent: ADA, number: NUMBER, mode: 'queued-callback', idempotencyKey: 'k9', atAnyHour: true })).toMatchObject({ refusal: { code: 'outside-calling-window', mayInsist: false } });
});
