import type { Callback, Pending, Promised, Waiting } from '../../../../lambda/domain/callback/callback';
import { dispatchCallback } from '../../../../lambda/usecases/dispatch-callback';
import { ADA, CLOSED_TILL_NOON, HANDOFF, PROMISE } from '../../../../docs/print/callback-samples';
import { at, createDispatchWorld } from './dispatch-world';

const due: Promised & Pending = { ...PROMISE, phase: 'pending', attentionAt: PROMISE.dueAt };
const waiting: Promised & Waiting = { ...PROMISE, phase: 'waiting', handoffContactId: HANDOFF, admittedAt: at(2), since: at(3), line: { agent: ADA }, attentionAt: at(60) };
const message = (placement = 1) => ({ subject: PROMISE.subject, placement });

describe('a message of a promised callback', () => {
  test('places it at its time, and comes back when nobody was let in meanwhile', async () => {
    const { ports, did, clock, sent } = await createDispatchWorld(due);
    clock.at = at(1);
    await dispatchCallback(ports, message());
    expect(did.placed).toEqual(['customer.key-1-1 ada']);
    expect(sent).toEqual([{ message: message(2), at: at(21) }]);
    expect(did.measured).toEqual(['DispatchLagSeconds 1']);
    expect(did.counted).toEqual([]);
  });

  test('that comes early waits for the time', async () => {
    const { ports, did, sent } = await createDispatchWorld({ ...due, dueAt: at(30), attentionAt: at(30) });
    await dispatchCallback(ports, message());
    expect(did).toMatchObject({ placed: [], counted: [], measured: [] });
    expect(sent).toEqual([{ message: message(), at: at(30) }]);
  });

  test('ends where the tick brings the next one', async () => {
    const { ports, sent } = await createDispatchWorld({ ...due, dueAt: at(3600), attentionAt: at(3600) });
    await dispatchCallback(ports, message());
    expect(sent).toEqual([]);
  });

  test('ends with the callback', async () => {
    const { ports, sent } = await createDispatchWorld({ ...PROMISE, phase: 'ended', endedAt: at(0), outcome: { code: 'handled', sentence: '' } });
    await dispatchCallback(ports, message());
    expect(sent).toEqual([]);
  });

  test('looks at what is over in its time and not before, since Connect may show late what it adds', async () => {
    const over = { ...PROMISE, phase: 'ended' as const, handoffContactId: HANDOFF, endedAt: at(0), outcome: { code: 'no-answer' as const, sentence: '' }, attentionAt: at(60) };
    const { ports, clock, sent, store } = await createDispatchWorld(over);
    clock.at = at(5);
    await dispatchCallback(ports, message());
    expect(sent).toEqual([{ message: message(), at: at(60) }]);
    expect((await store.findLatest(PROMISE.subject))?.attentionAt).toBe(at(60));
  });

  test('places nothing while what its last attempt left in Connect cannot be stopped', async () => {
    const failed = { handoffContactId: HANDOFF, endedAt: at(-600), outcome: { code: 'no-answer' as const, sentence: '' } };
    const { ports, did, clock } = await createDispatchWorld({ ...due, attempts: [failed] });
    clock.at = at(1);
    const stop = ports.telephony.callbacksFrom;
    ports.telephony.callbacksFrom = () => Promise.reject(new Error('no answer'));
    await dispatchCallback(ports, message());
    expect(did.placed).toEqual([]);
    ports.telephony.callbacksFrom = stop;
    await dispatchCallback(ports, message());
    expect(did.placed).toHaveLength(1);
  });

  test('places it for the queue when its owner is away', async () => {
    const { ports, did } = await createDispatchWorld(due, { owner: undefined });
    await dispatchCallback(ports, message());
    expect(did.placed).toEqual(['customer.key-1-1 q-support']);
  });

  test('places it at once for the queue when its owner left while it stood in their line', async () => {
    const call = { contactId: 'c2', initiatedAt: at(2), queuedAt: at(3) };
    const over = { ...call, disconnectedAt: at(61) };
    const looks = [call, over];
    const outside = { owner: undefined, lookUp: async (id: string) => ({ facts: id === HANDOFF ? { contactId: HANDOFF } : (looks.shift() ?? over) }), callbacksFrom: async () => ({ first: 'c2', open: [] }) };
    const { ports, did, clock, sent } = await createDispatchWorld(waiting, outside);
    clock.at = at(60);
    await dispatchCallback(ports, message());
    expect(did.stopped).toEqual(['c2']);
    expect(sent).toEqual([{ message: message(1), at: at(60) }]);
    await dispatchCallback(ports, sent[0]!.message);
    expect(did.placed).toEqual(['customer.key-3-1 q-support']);
  });

  test('pauses ever longer, up to a minute, while Connect is too busy, and starts no second call for it', async () => {
    const { ports, did, sent } = await createDispatchWorld(due, { answers: Array.from({ length: 6 }, () => ({ refused: 'connect-busy' as const })) });
    const pauses: number[] = [];
    let next = { message: message(), at: at(0) };
    for (let n = 0; n < 6; n += 1) {
      await dispatchCallback(ports, next.message);
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
    await dispatchCallback(ports, message());
    expect(did.failed).toEqual(['look-up']);
    expect(sent).toEqual([{ message: { ...message(), postponed: 1 }, at: at(64) }]);
    await dispatchCallback(ports, sent[0]!.message);
    expect(sent[1]).toEqual({ message: { ...message(), postponed: 2 }, at: at(68) });
  });

  test('does not come back at once while what is left of it cannot be stopped', async () => {
    const ended: Callback = { ...PROMISE, phase: 'ended', handoffContactId: HANDOFF, endedAt: at(0), outcome: { code: 'busy', sentence: '' }, attentionAt: at(60) };
    const { ports, clock, sent } = await createDispatchWorld(ended, { callbacksFrom: () => Promise.reject(new Error('throttled')) });
    clock.at = at(70);
    await dispatchCallback(ports, message());
    expect(sent).toEqual([{ message: { ...message(), postponed: 1 }, at: at(74) }]);
  });

  test('gives up after as many calls as may be placed for an attempt', async () => {
    const { ports, sent, now } = await createDispatchWorld(due);
    await dispatchCallback(ports, message(3));
    expect(await now()).toMatchObject({ phase: 'pending', retriesLeft: 1, dueAt: at(1800), attempts: [{ outcome: { code: 'not-placed' } }] });
    expect(sent).toEqual([]);
  });

  test('is brought again by the tick where its queue was closed since: nothing is placed, counted or measured', async () => {
    const { ports, did, sent, now } = await createDispatchWorld(due, { hours: CLOSED_TILL_NOON });
    await dispatchCallback(ports, message());
    expect(did).toMatchObject({ placed: [], counted: [], measured: [] });
    expect(await now()).toMatchObject({ phase: 'pending', dueAt: '2026-11-23T12:00:00.000Z' });
    expect(sent).toEqual([]);
  });

  test('counts what was purged, and places it no more', async () => {
    const { ports, did, sent } = await createDispatchWorld({ ...due, purgeAt: at(0) });
    await dispatchCallback(ports, message());
    expect(did).toMatchObject({ placed: [], counted: ['Ended purged', 'EndedByOrigin agent purged', 'Missed q-support purged'], measured: [] });
    expect(sent).toEqual([]);
  });
});
