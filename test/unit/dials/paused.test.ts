import { admitHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { wireSweepOverdue } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { createGatedDialler } from '../../../lambda/callbacks/usecases/gated-dialler';
import { PAUSE_REFUSALS } from '../../../lambda/pauses/domain/refusals';
import { POLICY } from '../../../lambda/callbacks/domain/policy';
import type { Pause } from '../../../lambda/pauses/domain/pause';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { ADA, createDialPorts, startDial } from '../../fakes/dial-ports';
import { untilTheEnd } from '../../fakes/endless-time';

const ORDER = { agent: ADA, number: '030 12345678', mode: 'queued-callback', idempotencyKey: 'key-1' } as const;
const PAUSE: Pause = { since: '2026-11-23T08:56:00.000Z', why: 'Wrong numbers are being called.', by: 'operator' };
const CUSTOMER = 'customer/+493012345678';

describe('a click while calls are paused', () => {
  test('is refused with since when and why, and nothing is placed', async () => {
    const { ports, pauses, did, store } = createDialPorts();
    await pauses.pause(PAUSE);
    const refusal = { code: 'paused' as const, since: PAUSE.since, forSeconds: 240, why: PAUSE.why };
    expect(await startDial(ports, ORDER)).toEqual({ refusal });
    expect(PAUSE_REFUSALS.paused.sentence(refusal)).toBe('Calls have been paused for 4 minutes, so this one was not placed. Wrong numbers are being called. Click again once they go on.');
    expect([did.placed, await store.findLatest(CUSTOMER)]).toEqual([[], expect.objectContaining({ phase: 'ended', outcome: expect.objectContaining({ code: 'paused' }) })]);
  });

  test('keeps nobody from clicking again once they go on', async () => {
    const { ports, pauses, did } = createDialPorts();
    await pauses.pause(PAUSE);
    await startDial(ports, ORDER);
    await pauses.resume();
    expect(await startDial(ports, { ...ORDER, idempotencyKey: 'key-2' })).toMatchObject({ created: true });
    expect(did.placed).toHaveLength(1);
  });

  test('gives an agent back who was taken out of routing for it', async () => {
    const { ports, pauses, did } = createDialPorts({ guarantee: 'hold-status' });
    await pauses.pause(PAUSE);
    await startDial(ports, ORDER);
    expect(did.routing).toEqual(['out hold-status', 'back to available']);
  });

  test('is placed where only a queue is paused: a click is of none', async () => {
    const { ports, pauses, did } = createDialPorts();
    await pauses.pause(PAUSE, 'q-support');
    await startDial(ports, ORDER);
    expect(did.placed).toHaveLength(1);
  });
});

describe('a click that was placed just before calls were paused', () => {
  async function placed() {
    const made = createDialPorts();
    await startDial(made.ports, ORDER);
    const click = (await made.store.findLatest(CUSTOMER))!;
    await made.pauses.pause(PAUSE);
    return { ...made, click };
  }

  test('makes no callback, and ends', async () => {
    const { ports, click, store } = await placed();
    expect(await admitHandoff(ports, click.id, { type: 'admission-asked', contactId: 'c1' })).toMatchObject({ proceed: false });
    expect(await store.findLatest(CUSTOMER)).toMatchObject({ phase: 'ended', outcome: { code: 'paused' } });
  });

  test('is not dialled again by the sweep', async () => {
    const { ports, click, clock, did, store } = await placed();
    clock.at = plusSeconds(click.requestedAt, POLICY.handoffLeaseSeconds + 1);
    const dueChecks = { async *dueUntil() { yield { item: { kind: 'callback' as const, subject: CUSTOMER }, place: 'a' }; } };
    await wireSweepOverdue({ ...ports, dueChecks, ...untilTheEnd() })();
    expect([did.placed.length, await store.findLatest(CUSTOMER)]).toEqual([1, expect.objectContaining({ phase: 'ended', outcome: expect.objectContaining({ code: 'paused' }) })]);
  });
});

test('where it cannot be read whether calls are paused, nothing is dialled, and it is tried again later', async () => {
  const dialled: string[] = [];
  const dialler = createGatedDialler({ dial: async ({ id }) => (dialled.push(id), { dialled: 'c1' }) }, { enter: async () => Promise.reject(new Error('throttled')) });
  const { ports, store } = createDialPorts();
  expect(await startDial({ ...ports, dialler }, ORDER)).toMatchObject({ created: true, unclear: true });
  expect([dialled, (await store.findLatest(CUSTOMER))?.phase]).toEqual([[], 'dispatching']);
});

test('one click more than may be placed in a minute stops all, and the agent is told', async () => {
  const { ports, pauses, did, clock } = createDialPorts({ atMostPerMinute: 2 });
  const answers = [];
  for (const nth of [1, 2, 3, 4]) answers.push(await startDial(ports, { ...ORDER, number: `030 1234567${nth}`, idempotencyKey: `key-${nth}` }));
  expect(answers.map((answer) => ('refusal' in answer ? answer.refusal.code : 'placed'))).toEqual(['placed', 'placed', 'paused', 'paused']);
  expect([did.placed.length, await pauses.read()]).toEqual([2, { queues: {}, all: { since: clock.at, by: 'dialback', why: expect.stringContaining('More than 2 calls') } }]);
});
