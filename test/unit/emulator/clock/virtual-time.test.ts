import * as fc from 'fast-check';
import { VirtualTime } from '../../../../emulator/clock/virtual-time';

const STARTS_AT = '2026-11-23T09:00:00.000Z';

describe('the one clock', () => {
  test('runs what was planned in the order of its instants, and of its planning within one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ after: fc.integer({ min: 0, max: 50 }), cancelled: fc.boolean() }), { maxLength: 60 }), async (plans) => {
        const time = new VirtualTime(STARTS_AT);
        const ran: { nth: number; at: number }[] = [];
        plans.forEach(({ after, cancelled }, nth) => {
          const timer = time.after(after, () => void ran.push({ nth, at: time.now() }));
          if (cancelled) timer.cancel();
        });
        await time.advance(50);
        const expected = plans.map(({ after, cancelled }, nth) => ({ nth, after, cancelled })).filter((plan) => !plan.cancelled).sort((a, b) => a.after - b.after || a.nth - b.nth);
        expect(ran).toEqual(expected.map(({ nth, after }) => ({ nth, at: Date.parse(STARTS_AT) + after })));
      }),
    );
  });

  test('keeps no more events that were cancelled than others', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ after: fc.integer({ min: 1, max: 1e9 }), cancels: fc.option(fc.nat({ max: 100 })) }), { maxLength: 300 }), (plans) => {
        const time = new VirtualTime(STARTS_AT);
        const timers = plans.map(({ after }) => time.after(after, () => undefined));
        const cancelled = new Set(plans.flatMap(({ cancels }) => (cancels !== null && timers[cancels] ? [timers[cancels]] : [])));
        cancelled.forEach((timer) => timer.cancel());
        cancelled.forEach((timer) => timer.cancel());
        expect(time.eventsKept).toBeLessThanOrEqual(2 * (timers.length - cancelled.size));
      }),
    );
  });

  test('drops an event that was cancelled in its own time from no count of later ones', async () => {
    const time = new VirtualTime(STARTS_AT);
    const ran: number[] = [];
    const first = time.after(1, () => void ran.push(1));
    for (const after of [2, 3]) time.after(after, () => (first.cancel(), void ran.push(after)));
    await time.advance(3);
    expect({ ran, kept: time.eventsKept }).toEqual({ ran: [1, 2, 3], kept: 0 });
  });

  test('stops where it was told to, and leaves the rest for later', async () => {
    const time = new VirtualTime(STARTS_AT);
    const ran: string[] = [];
    time.after(10, () => void ran.push('soon'));
    time.after(11, () => void ran.push('later'));
    await time.advance(10);
    expect(ran).toEqual(['soon']);
    expect(time.iso()).toBe('2026-11-23T09:00:00.010Z');
  });

  test('stands still while work is in flight', async () => {
    const time = new VirtualTime(STARTS_AT);
    const release = time.hold();
    let passed = false;
    const advancing = time.advance(1000).then(() => {
      passed = true;
    });
    await new Promise((turn) => setImmediate(turn));
    expect(passed).toBe(false);
    expect(time.iso()).toBe(STARTS_AT);
    release();
    await advancing;
    expect(time.iso()).toBe('2026-11-23T09:00:01.000Z');
  });

  test('lets a sleeper be woken by its signal before its time', async () => {
    const time = new VirtualTime(STARTS_AT);
    const controller = new AbortController();
    const sleeping = time.sleep(1000, controller.signal);
    controller.abort(new Error('hung up'));
    await expect(sleeping).rejects.toThrow('hung up');
  });

  test('runs until a condition holds, and says so when it did not come about', async () => {
    const time = new VirtualTime(STARTS_AT);
    let rang = false;
    time.after(5000, () => {
      rang = true;
    });
    expect(await time.runUntil(() => rang, 60_000)).toBe(true);
    expect(time.iso()).toBe('2026-11-23T09:00:05.000Z');
    expect(await time.runUntil(() => false, 1000)).toBe(false);
    expect(time.iso()).toBe('2026-11-23T09:00:06.000Z');
  });
});
