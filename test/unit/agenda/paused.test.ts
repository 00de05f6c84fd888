import { dispatchDue } from '../../../lambda/agenda/usecases/dispatch-due';
import { wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import type { Pause } from '../../../lambda/pauses/domain/pause';
import { PROMISED_SAMPLES, QUEUE } from '../../../docs/print/callback-samples';
import { createDispatchWorld, at as inWorld } from './dispatch-world';
import { at, createTickWorld, promised } from './tick-world';

const PAUSE: Pause = { since: '2026-11-23T08:00:00.000Z', why: 'Wrong numbers are being called.', by: 'operator' };

describe('a promised callback that falls due while calls are paused', () => {
  const due = { ...PROMISED_SAMPLES.pending, dueAt: inWorld(0), checkAt: inWorld(0), purgeAt: inWorld(3600) };

  async function dispatched(queueId?: string) {
    const made = await createDispatchWorld(due);
    await made.pauses.pause(PAUSE, queueId);
    await wireDispatchCallback(made.ports)({ subject: due.subject, nthDial: 1 });
    return made;
  }

  test.each([undefined, QUEUE.queueId])('waits and is looked at again, be it that everything is paused or its queue (%s)', async (queueId) => {
    const { did, sent, now } = await dispatched(queueId);
    expect([did.placed, sent.length, (await now())?.phase]).toEqual([[], 1, 'pending']);
    expect(sent[0]).toMatchObject({ at: inWorld(4), message: { nthDial: 1, postponed: 1 } });
    expect(did.noted.at(-1)).toMatchObject({ reason: 'Calls are paused: it waits until they go on.', until: inWorld(4) });
  });

  test('is not kept by the pause of another queue', async () => {
    expect((await dispatched('q-other')).did.placed).toHaveLength(1);
  });

  test('asks for nothing but the pause while that goes on, and says so once', async () => {
    const { ports, did, sent, clock } = await dispatched();
    const asked: string[] = [];
    const saidAtFirst = did.noted.length;
    ports.routing.presence = async () => void asked.push('presence');
    ports.hours.of = async () => void asked.push('hours');
    for (let n = 1; n < 12; n += 1) {
      clock.at = sent.at(-1)!.at;
      await wireDispatchCallback(ports)(sent.at(-1)!.message);
    }
    expect([asked, did.noted.length, did.placed]).toEqual([[], saidAtFirst, []]);
    // Never more than a minute late once calls go on.
    expect(sent.slice(1).every(({ at: next }, n) => Date.parse(next) - Date.parse(sent[n]!.at) <= 60_000)).toBe(true);
  });

  test('is dialled once calls go on', async () => {
    const { ports, did, sent, clock, pauses } = await dispatched();
    await pauses.resume();
    clock.at = sent.at(-1)!.at;
    await wireDispatchCallback(ports)(sent.at(-1)!.message);
    expect(did.placed).toHaveLength(1);
  });

  test('is purged at its purge time, paused or not', async () => {
    const { ports, did, sent, clock, now } = await dispatched();
    clock.at = inWorld(3600);
    await wireDispatchCallback(ports)(sent.at(-1)!.message);
    expect([did.placed, await now()]).toEqual([[], expect.objectContaining({ phase: 'ended', outcome: expect.objectContaining({ code: 'purged' }) })]);
  });
});

describe('the tick', () => {
  test('sends nothing while everything is paused, and then brings what fell due meanwhile, in order', async () => {
    const { ports, held, sent, clock, pauses } = createTickWorld();
    held.push(promised('first', 10), promised('second', 100, 1));
    await pauses.pause(PAUSE);
    for (const seconds of [0, 60, 120]) {
      clock.at = at(seconds);
      expect(await dispatchDue(ports)).toEqual({ sent: 0, paused: PAUSE });
    }
    await pauses.resume();
    clock.at = at(180);
    expect(await dispatchDue(ports)).toEqual({ sent: 2 });
    expect(sent.map(({ message }) => message.subject)).toEqual(['first', 'second']);
  });

  test('leaves a paused queue behind, brings the others, and takes it up where it was', async () => {
    const { ports, held, sent, clock, pauses } = createTickWorld();
    held.push(promised('support', 10), promised('sales', 20, 1));
    await pauses.pause(PAUSE, 'q-support');
    expect(await dispatchDue(ports)).toEqual({ sent: 1 });
    clock.at = at(60);
    held.push(promised('sales too', 100, 1));
    expect(await dispatchDue(ports)).toEqual({ sent: 1 });
    await pauses.resume('q-support');
    clock.at = at(120);
    await dispatchDue(ports);
    expect(sent.map(({ message }) => message.subject)).toEqual(['sales', 'sales too', 'support']);
  });
});
