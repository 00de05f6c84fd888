import type { Callback, Pending, Waiting } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { ADA, CLOSED_TILL_NOON, HANDOFF, PROMISE } from '../../../docs/print/callback-samples';
import { at, createDispatchWorld } from './dispatch-world';

const due: Promised & Pending = { ...PROMISE, phase: 'pending', attempt: {}, checkAt: PROMISE.dueAt };
const waiting: Promised & Waiting = { ...PROMISE, phase: 'waiting', attempt: { handoffContactId: HANDOFF, admittedAt: at(2), line: { agent: ADA } }, checkAt: at(60) };
const message = (nthDial = 1) => ({ subject: PROMISE.subject, nthDial });
const following = (generation: number, nthDial = 1) => ({ ...message(nthDial), generation });

describe('a message of a promised callback', () => {
  test('places it at its time, and comes back when nobody was let in meanwhile', async () => {
    const { ports, did, clock, sent } = await createDispatchWorld(due);
    clock.at = at(1);
    await wireDispatchCallback(ports)(message());
    expect(did.placed).toEqual(['customer.key-1-1 ada']);
    expect(sent).toEqual([{ message: following(0, 2), at: at(21) }]);
    expect(did.measured).toEqual(['DispatchLagSeconds 1']);
    expect(did.counted).toEqual([]);
  });

  test('that comes early waits for the time', async () => {
    const { ports, did, sent } = await createDispatchWorld({ ...due, dueAt: at(30), checkAt: at(30) });
    await wireDispatchCallback(ports)(message());
    expect(did).toMatchObject({ placed: [], counted: [], measured: [] });
    expect(sent).toEqual([{ message: following(1), at: at(30) }]);
  });

  test('ends where the tick brings the next one', async () => {
    const { ports, sent } = await createDispatchWorld({ ...due, dueAt: at(3600), checkAt: at(3600) });
    await wireDispatchCallback(ports)(message());
    expect(sent).toEqual([]);
  });

  test('ends where it waits for a seat in its line: that wakes it', async () => {
    const line = { queueId: due.queueId };
    const { owner: _nobody, ...anybodys } = due;
    const { ports, did, clock, sent } = await createDispatchWorld({ ...anybodys, origin: 'app' });
    for (const id of ['one', 'two']) await ports.lines.take(line, id, { limit: 2, standsThere: async () => true });
    await ports.store.create({ ...anybodys, origin: 'app', id: 'one', subject: 'one' });
    ports.store.find = async (id) => ({ ...anybodys, id });
    clock.at = at(1);
    await wireDispatchCallback(ports)(message());
    expect(sent).toEqual([]);
    expect((await ports.parking.inLine(line, { limit: 9 })).map(({ subject }) => subject)).toEqual([PROMISE.subject]);
    expect(did.woken).toEqual([{ line, askConnectFor: 'customer.key' }]);
    expect(did.noted.at(-1)).toMatchObject({ to: 'pending', reason: expect.stringContaining('when one of them leaves') });
  });

  test('that cannot be parked comes again', async () => {
    const { owner: _nobody, ...anybodys } = due;
    const { ports, clock, sent } = await createDispatchWorld({ ...anybodys, origin: 'app' });
    ports.lines.take = async () => false;
    ports.parking.park = () => Promise.reject(new Error('no answer'));
    clock.at = at(1);
    await expect(wireDispatchCallback(ports)(message())).rejects.toThrow('no answer');
    expect(sent).toEqual([]);
  });

  test('ends with the callback', async () => {
    const { ports, sent } = await createDispatchWorld({ ...PROMISE, phase: 'ended', attempt: {}, endedAt: at(0), outcome: { code: 'answered', sentence: '' } });
    await wireDispatchCallback(ports)(message());
    expect(sent).toEqual([]);
  });

  test('looks at what is over in its time and not before, since Connect may show late what it adds', async () => {
    const over = { ...PROMISE, phase: 'ended' as const, attempt: { handoffContactId: HANDOFF }, endedAt: at(0), outcome: { code: 'no-answer' as const, sentence: '' }, checkAt: at(60) };
    const { ports, clock, sent, store } = await createDispatchWorld(over);
    clock.at = at(5);
    await wireDispatchCallback(ports)(message());
    expect(sent).toEqual([{ message: following(0), at: at(60) }]);
    expect((await store.findLatest(PROMISE.subject))?.checkAt).toBe(at(60));
  });

  test('places nothing while what its last attempt left in Connect cannot be stopped', async () => {
    const failed = { handoffContactId: HANDOFF, endedAt: at(-600), outcome: { code: 'no-answer' as const, sentence: '' } };
    const { ports, did, clock } = await createDispatchWorld({ ...due, attempts: [failed] });
    clock.at = at(1);
    const stop = ports.contacts.callbacksFrom;
    ports.contacts.callbacksFrom = () => Promise.reject(new Error('no answer'));
    await wireDispatchCallback(ports)(message());
    expect(did.placed).toEqual([]);
    ports.contacts.callbacksFrom = stop;
    await wireDispatchCallback(ports)(message());
    expect(did.placed).toHaveLength(1);
  });

  test('places it for the queue when its owner is away', async () => {
    const { ports, did } = await createDispatchWorld(due, { owner: undefined });
    await wireDispatchCallback(ports)(message());
    expect(did.placed).toEqual(['customer.key-1-1 q-support']);
  });

  test('places it at once for the queue when its owner left while it stood in their line', async () => {
    const call = { contactId: 'c2', initiatedAt: at(2), queuedAt: at(3) };
    const over = { ...call, disconnectedAt: at(61) };
    const looks = [call, over];
    const outside = { owner: undefined, lookUp: async (id: string) => ({ facts: id === HANDOFF ? { contactId: HANDOFF } : (looks.shift() ?? over) }), callbacksFrom: async () => ({ first: 'c2', open: [] }) };
    const { ports, did, clock, sent } = await createDispatchWorld(waiting, outside);
    clock.at = at(60);
    await wireDispatchCallback(ports)(message());
    expect(did.stopped).toEqual(['c2']);
    expect(sent).toEqual([{ message: following(1), at: at(60) }]);
    await wireDispatchCallback(ports)(sent[0]!.message);
    expect(did.placed).toEqual(['customer.key-3-1 q-support']);
  });

  test('asks each minute for the owner whom it waits for, and writes nothing of that', async () => {
    const isThere = await createDispatchWorld({ ...waiting, checkAt: at(302) }, { lookUp: () => Promise.reject(new Error('Connect is not asked for the contact between two checks.')) });
    for (const second of [22, 82, 142]) {
      isThere.clock.at = at(second);
      await wireDispatchCallback(isThere.ports)(message());
    }
    expect(isThere.sent.map((next) => next.at)).toEqual([at(82), at(142), at(202)]);
    expect(isThere.did.failed).toEqual([]);
    expect(await isThere.now()).toMatchObject({ version: waiting.version, checkAt: at(302) });
    const left = await createDispatchWorld({ ...waiting, checkAt: at(302) }, { owner: undefined, lookUp: async () => ({ facts: { contactId: 'c2', initiatedAt: at(2), queuedAt: at(3) } }), callbacksFrom: async () => ({ first: 'c2', open: [] }) });
    left.clock.at = at(82);
    await wireDispatchCallback(left.ports)(message());
    expect(left.did.stopped).toEqual(['c2']);
  });

  test('pauses ever longer, up to a minute, while Connect is too busy, and starts no second call for it', async () => {
    const { ports, did, sent } = await createDispatchWorld(due, { answers: Array.from({ length: 6 }, () => ({ refused: 'connect-busy' as const })) });
    const pauses: number[] = [];
    let next = { message: message(), at: at(0) };
    for (let n = 0; n < 6; n += 1) {
      await wireDispatchCallback(ports)(next.message);
      next = sent.at(-1)! as typeof next;
      pauses.push((Date.parse(next.at) - Date.parse(at(0))) / 1000);
    }
    expect(pauses).toEqual([4, 8, 16, 32, 60, 60]);
    const notedUntil = did.noted.flatMap(({ until, reason }) => (until ? [{ until, reason }] : []));
    expect(notedUntil).toEqual(pauses.map((pause) => ({ until: at(pause), reason: expect.stringContaining('no more calls just now') })));
    expect(new Set(did.placed)).toEqual(new Set(['customer.key-1-1 ada']));
    expect(did.counted).toEqual([]);
  });

  test('does not come back at once, and ever later, while Connect does not say how it goes', async () => {
    const { ports, clock, did, sent } = await createDispatchWorld(waiting, { lookUp: () => Promise.reject(new Error('throttled')) });
    clock.at = at(60);
    await wireDispatchCallback(ports)(message());
    expect(did.failed).toEqual(['look-up']);
    expect(sent).toEqual([{ message: { ...following(1), postponed: 1 }, at: at(64) }]);
    await wireDispatchCallback(ports)(sent[0]!.message);
    expect(sent[1]).toEqual({ message: { ...following(2), postponed: 2 }, at: at(68) });
  });

  test('does not come back at once while what is left of it cannot be stopped', async () => {
    const ended: Callback = { ...PROMISE, phase: 'ended', attempt: { handoffContactId: HANDOFF }, endedAt: at(0), outcome: { code: 'busy', sentence: '' }, checkAt: at(60) };
    const { ports, clock, sent } = await createDispatchWorld(ended, { callbacksFrom: () => Promise.reject(new Error('throttled')) });
    clock.at = at(70);
    await wireDispatchCallback(ports)(message());
    expect(sent).toEqual([{ message: { ...following(1), postponed: 1 }, at: at(74) }]);
  });

  test('gives up after as many calls as may be placed for an attempt', async () => {
    const { ports, sent, now } = await createDispatchWorld(due);
    await wireDispatchCallback(ports)(message(3));
    expect(await now()).toMatchObject({ phase: 'pending', attempt: {}, retriesLeft: 1, dueAt: at(1800), attempts: [{ outcome: { code: 'not-placed' } }] });
    expect(sent).toEqual([]);
  });

  test('is brought again by the tick where its queue was closed since: nothing is placed, counted or measured', async () => {
    const { ports, did, sent, now } = await createDispatchWorld(due, { hours: CLOSED_TILL_NOON });
    await wireDispatchCallback(ports)(message());
    expect(did).toMatchObject({ placed: [], counted: [], measured: [] });
    expect(await now()).toMatchObject({ phase: 'pending', attempt: {}, dueAt: '2026-11-23T12:00:00.000Z' });
    expect(sent).toEqual([]);
  });

  test('counts what was purged, and places it no more', async () => {
    const { ports, did, sent } = await createDispatchWorld({ ...due, purgeAt: at(0) });
    await wireDispatchCallback(ports)(message());
    expect(did).toMatchObject({ placed: [], counted: ['Ended purged', 'EndedByOrigin agent purged', 'Missed q-support purged'], measured: [] });
    expect(sent).toEqual([]);
  });
});
