import fc from 'fast-check';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { claimOf } from '../../../lambda/callbacks/domain/claim';
import type { ContactFacts } from '../../../lambda/callbacks/domain/contact-facts';
import { journeyOf } from '../../../lambda/callbacks/domain/journey';
import { wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { ADA, startDial } from '../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../fakes/promise-ports';
import { runs } from '../../runs';
import { promised, standing } from '../callbacks/promised';

const LONDON = 'Europe/London';
const NOT_FOUND = { refusal: { code: 'callback-not-found' } };

async function setUp(order: Parameters<typeof promised>[1] = {}) {
  const made = createPromisePorts();
  const callback = await promised(made, order);
  const { claims, callNow, store, dispatch, clock } = made;
  const { id } = callback;
  const latest = async () => (await store.find(id)) as Callback & Promised;
  const deliver = wireDispatchCallback(made.ports);
  /** Lets time pass, and delivers each message at its moment, but those that get lost. */
  const passUntil = async (instant: string, isLost: () => boolean = () => false) => {
    for (;;) {
      const next = dispatch.sent.map(({ at }) => at).sort()[0];
      if (next === undefined || next > instant) break;
      clock.at = next > clock.at ? next : clock.at;
      const [{ message }] = dispatch.sent.splice(dispatch.sent.findIndex(({ at }) => at === next), 1) as [(typeof dispatch.sent)[number]];
      if (!isLost()) await deliver(message);
    }
    clock.at = instant;
  };
  const who = { open: (agent = ADA) => claims.claim({ agent, id }), handBack: (agent = ADA) => claims.release({ agent, id }), call: (agent = ADA) => callNow({ agent, id }) };
  return { ...made, ...who, callback, latest, passUntil };
}

const detailsOf = (callback: Callback) => journeyOf(callback).map(({ event, detail }) => [event, detail]);

describe('an agent who opens a callback to look at it first', () => {
  test.each<[string, boolean]>([
    ['of their own', true],
    ['of any agent of the queue', false],
  ])('one %s, has it until they call, which says who has it to all others', async (_whose, own) => {
    const { open, call, routing, did, latest } = await setUp({ own });
    expect(await open()).toMatchObject({ beingWithdrawn: false, callback: { phase: 'pending', attempt: { claim: { by: ADA, until: '2026-11-23T09:02:00.000Z' } } } });
    routing.away.add(ADA.userId);
    expect(await call(BEN)).toEqual({ refusal: { code: 'callback-claimed', by: 'ada', forSeconds: 120 } });
    expect(await call()).toMatchObject({ callback: { attempt: { calledNowBy: ADA } } });
    expect([did.placed.length, (await latest()).attempt.claim]).toEqual([1, undefined]);
  });

  test('and hands it back, leaves it to others, as the journey says', async () => {
    const { open, handBack, call, callback, latest } = await setUp();
    await open();
    expect(await handBack(BEN)).toMatchObject({ refusal: { code: 'callback-claimed', by: 'ada' } });
    expect(await handBack()).toMatchObject({ callback: { dueAt: callback.dueAt, checkAt: callback.dueAt } });
    expect(detailsOf(await latest()).slice(1)).toEqual([
      ['claimed', 'ada opened it to look at it first. For 2 minutes at most nobody else calls, also if its time comes.'],
      ['released', 'ada handed it back, and did not call.'],
    ]);
    expect(await call(BEN)).toMatchObject({ callback: { attempt: { calledNowBy: BEN } } });
  });

  test('twice, has no longer for it, and hands back twice what is handed back once', async () => {
    const { open, handBack, clock, latest } = await setUp();
    await open();
    clock.at = '2026-11-23T09:01:00.000Z';
    expect(await open()).toMatchObject({ callback: { attempt: { claim: { until: '2026-11-23T09:02:00.000Z' } } } });
    await handBack();
    expect(await handBack()).toMatchObject({ callback: { version: (await latest()).version } });
    expect(detailsOf(await latest())).toHaveLength(3);
  });

  test('second, is told who was first; after the time of the first it is theirs', async () => {
    const { open, clock } = await setUp();
    await open();
    expect(await open(BEN)).toMatchObject({ refusal: { code: 'callback-claimed', by: 'ada' } });
    clock.at = '2026-11-23T09:02:00.000Z';
    expect(await open(BEN)).toMatchObject({ callback: { attempt: { claim: { by: BEN } } } });
  });

  test('second, in the very moment of the first, is told of them', async () => {
    const { open, ports, claims, callback } = await setUp();
    const save = ports.store.save;
    ports.store.save = async (next) => {
      ports.store.save = save;
      await claims.claim({ agent: BEN, id: callback.id });
      return save(next);
    };
    expect(await open()).toEqual({ refusal: { code: 'callback-claimed', by: 'ben', forSeconds: 120 } });
  });

  test('for another agent’s finds none; while that one calls, is told so', async () => {
    const { open, handBack, call } = await setUp({ own: true });
    expect([await open(BEN), await handBack(BEN)]).toEqual([NOT_FOUND, NOT_FOUND]);
    await call();
    expect(await open()).toEqual({ refusal: { code: 'agent-has-it' } });
  });
});

describe('one that becomes due while an agent looks at it', () => {
  const due = '2026-11-23T09:01:00.000Z';
  const order = { at: { in: { minutes: 1 }, zone: LONDON } };

  test('waits until their time is over, and is called then by itself', async () => {
    const { open, passUntil, did } = await setUp(order);
    await open();
    await passUntil(due);
    await passUntil('2026-11-23T09:01:59.000Z');
    expect(did.placed).toEqual([]);
    await passUntil('2026-11-23T09:02:05.000Z');
    expect(did.placed).toHaveLength(1);
  });

  test('is called at once when it is handed back', async () => {
    const { open, handBack, passUntil, did } = await setUp(order);
    await open();
    await passUntil('2026-11-23T09:01:10.000Z');
    await handBack();
    await passUntil('2026-11-23T09:01:12.000Z');
    expect(did.placed).toHaveLength(1);
  });

  test('keeps waiting when a colleague changes it meanwhile', async () => {
    const { open, editCallback, callback, passUntil, did } = await setUp(order);
    await open();
    await editCallback({ agent: BEN, id: callback.id, at: { in: { minutes: 1 }, zone: LONDON }, number: '030 87654321' });
    await passUntil('2026-11-23T09:01:59.000Z');
    expect(did.placed).toEqual([]);
    await passUntil('2026-11-23T09:02:05.000Z');
    expect(did.placed).toHaveLength(1);
  });

  test('is not called by the call that was on its way to our own number', async () => {
    const { open, passUntil, follow, callback, latest, did } = await setUp(order);
    await passUntil('2026-11-23T09:01:05.000Z');
    expect(did.placed).toHaveLength(1);
    await open();
    expect(await follow(await latest(), { type: 'admission-asked', contactId: 'c1', version: callback.version, line: 'queue' })).toMatchObject({ refused: 'superseded' });
    await passUntil('2026-11-23T09:03:04.000Z');
    expect(did.placed).toHaveLength(1);
    await passUntil('2026-11-23T09:03:10.000Z');
    expect(did.placed).toHaveLength(2);
  });
});

describe('one that stands in its line', () => {
  async function inLine(...looks: Partial<ContactFacts>[]) {
    const made = await setUp();
    await standing(made, made.callback);
    const { dueAt } = made.callback;
    made.ports.contacts.callbacksFrom = async () => ({ first: 'c2', open: [] });
    made.ports.contacts.lookUp = async (contactId) => ({ facts: { contactId, ...(contactId !== 'c1' && { queuedAt: dueAt, ...(looks.length > 1 ? looks.shift() : looks[0]) }) } });
    return { ...made, dueAt };
  }
  const over = { disconnectedAt: '2026-11-23T15:00:01.000Z' };

  test('is taken out of there for the agent who looks at it, which costs no retry, and called again by itself', async () => {
    const { open, did, callback, latest, passUntil } = await inLine({}, over);
    const answer = await open();
    expect(answer).toMatchObject({ beingWithdrawn: false, callback: { phase: 'pending', attempt: { claim: { by: ADA } }, retriesLeft: callback.retriesLeft, attempts: [{ outcome: { code: 'looked-at' } }] } });
    expect(did.stopped).toEqual(['c2']);
    await passUntil('2026-11-23T15:01:59.000Z');
    expect(did.placed).toEqual([]);
    await passUntil('2026-11-23T15:02:05.000Z');
    expect(did.placed).toHaveLength(1);
    expect(detailsOf(await latest()).slice(1)).toEqual([
      ['handed-off', expect.any(String)],
      ['queued', expect.any(String)],
      ['claimed', expect.any(String)],
      ['disconnected', expect.any(String)],
      ['attempt-failed', 'An agent opened it to look at it first: it was taken out of its line.'],
    ]);
  });

  test('stays where an agent has accepted it, or accepts it in that very moment', async () => {
    const { open, did, dueAt, latest } = await inLine({ acceptedAt: '2026-11-23T15:00:00.500Z' });
    expect(await open()).toEqual({ refusal: { code: 'agent-has-it' } });
    expect(did.stopped).toEqual([]);
    expect(await latest()).toMatchObject({ phase: 'waiting', attempt: { call: { queuedAt: dueAt } } });
    expect((await latest()).attempt.claim).toBeUndefined();
  });

  test('where Connect does not show its end yet, is theirs a moment later; handed back before, it is called again at once', async () => {
    const { open, handBack, latest, passUntil, did } = await inLine({}, {}, over);
    expect(await open()).toMatchObject({ beingWithdrawn: true, callback: { phase: 'waiting', attempt: { withdrawal: 'looked-at', claim: { by: ADA } } } });
    expect(await open(BEN)).toMatchObject({ refusal: { code: 'callback-claimed', by: 'ada' } });
    expect(await handBack()).toMatchObject({ beingWithdrawn: true });
    await passUntil('2026-11-23T15:00:09.000Z');
    expect(await latest()).toMatchObject({ phase: 'pending', attempts: [{ outcome: { code: 'looked-at' } }] });
    expect(did.placed).toHaveLength(1);
  });

  test('of an agent who calls now is not taken from them', async () => {
    const { open, store, latest } = await inLine({});
    const waiting = await latest();
    await store.save({ ...waiting, attempt: { ...waiting.attempt, calledNowBy: BEN, line: { agent: BEN } } } as Callback);
    expect(await open()).toEqual({ refusal: { code: 'agent-has-it' } });
  });
});

test('agents who open, hand back, change and call, with messages that get lost, never call while a colleague looks at it, and forget nobody', async () => {
  const agent = fc.constantFrom(ADA, BEN);
  const step = fc.record({
    agent,
    deed: fc.constantFrom('open', 'open', 'handBack', 'call', 'later', 'sooner', 'give', 'wait'),
    seconds: fc.integer({ min: 0, max: 90 }),
    lost: fc.boolean(),
  });
  const lost = { placedAgainst: 0, calls: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { ports, clock, latest, callback, passUntil, editCallback, ...made } = await setUp({ at: { in: { minutes: 2 }, zone: LONDON } });
      const against: string[] = [];
      ports.dialler.dial = async (placed) => {
        lost.calls += 1;
        const claim = claimOf(await latest(), clock.at);
        if (claim && claim.by.userId !== placed.attempt.calledNowBy?.userId) against.push(clock.at);
        return { dialled: 'c1' };
      };
      const change = (by: typeof ADA, wish: object) => editCallback({ agent: by, id: callback.id, ...wish });
      const deeds = {
        open: made.open,
        handBack: made.handBack,
        call: made.call,
        later: (by = ADA) => change(by, { at: { in: { minutes: 3 }, zone: LONDON } }),
        sooner: (by = ADA) => change(by, { at: { in: { minutes: 1 }, zone: LONDON } }),
        give: (by = ADA) => change(by, { owner: by.username }),
        wait: async () => undefined,
      };
      for (const { agent: by, deed, seconds, lost: isLost } of steps) {
        await deeds[deed](by);
        await passUntil(plusSeconds(clock.at, seconds), () => isLost);
      }
      expect(against).toEqual([]);
      const end = await latest();
      if (end.phase !== 'pending') return;
      // The sweep sends again what was lost: whatever agents did, it is called then.
      const calls = lost.calls;
      clock.at = plusSeconds([end.checkAt, clock.at].sort().at(-1)!, 60);
      await wireDispatchCallback(ports)({ subject: end.subject, nthDial: 1 });
      expect(lost.calls).toBe(calls + 1);
    }),
    { numRuns: runs(60) },
  );
  expect(lost.calls).toBeGreaterThan(0);
});

describe('a click on a customer whose callback an agent looks at', () => {
  const clickOf = (agent: typeof ADA, more: object = {}) => ({ agent, number: '030 12345678', mode: 'queued-callback' as const, idempotencyKey: `click-${agent.username}`, ...more });

  test('of a colleague is told of them, and goes beside with open eyes', async () => {
    const { open, ports, latest, did } = await setUp();
    await open();
    expect(await startDial(ports, clickOf(BEN))).toMatchObject({ refusal: { code: 'callback-claimed', by: 'ada' } });
    expect(did.placed).toEqual([]);
    expect(await startDial(ports, clickOf(BEN, { evenSo: true }))).toMatchObject({ created: true });
    expect(await latest()).toMatchObject({ phase: 'pending', calledBeside: { agent: BEN }, attempt: { claim: { by: ADA } } });
  });

  test('of theirs becomes its call', async () => {
    const { open, ports, callback } = await setUp();
    await open();
    expect(await startDial(ports, clickOf(ADA))).toMatchObject({ calledNow: { id: callback.id, attempt: { calledNowBy: ADA } } });
  });
});

test('one that found its line full, and was opened before that was known, is not missed', async () => {
  const { open, follow, latest, clock, callback } = await setUp();
  clock.at = callback.dueAt;
  await open();
  await follow(await latest(), { type: 'line-full' });
  expect(await latest()).toMatchObject({ phase: 'pending', attempt: { claim: { by: ADA } } });
});
