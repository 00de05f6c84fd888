import { dispatchDue } from '../../../../lambda/usecases/dispatch-due';
import { at, createTickWorld, promised, troubled } from './tick-world';

describe('the tick', () => {
  test('sends a message for each callback that falls due before the next tick, at its time', async () => {
    const world = createTickWorld();
    world.held.push(promised('soon', 10), promised('later', 59), promised('next-time', 100));
    await dispatchDue(world.ports);
    expect(world.sent).toEqual([
      { message: { subject: 'soon', placement: 1 }, at: at(10) },
      { message: { subject: 'later', placement: 1 }, at: at(59) },
    ]);
    world.clock.at = at(60);
    await dispatchDue(world.ports);
    expect(world.sent.slice(2)).toEqual([{ message: { subject: 'next-time', placement: 1 }, at: at(100) }]);
  });

  test('asks once per queue, and writes once, when nothing is due', async () => {
    const world = createTickWorld();
    await dispatchDue(world.ports);
    expect(world.asked).toEqual({ entries: 3, saves: 1 });
  });

  test('starts a crowd that is due at once one after the other, across queues, in the order of request', async () => {
    const world = createTickWorld({ secondsPerCall: 2 });
    world.held.push({ ...promised('second', 30, 1), requestedAt: at(-20) }, { ...promised('first', 30, 2), requestedAt: at(-30) }, { ...promised('third', 30, 0), requestedAt: at(-10) });
    await dispatchDue(world.ports);
    expect(world.sent.map(({ message, at: start }) => [message.subject, start])).toEqual([
      ['first', at(30)],
      ['second', at(32)],
      ['third', at(34)],
    ]);
  });

  test('gives no start beyond two minutes: the rest keeps its order in the agenda', async () => {
    const world = createTickWorld({ secondsPerCall: 10 });
    world.held.push(...Array.from({ length: 40 }, (_, n) => promised(`c${String(n).padStart(2, '0')}`, 0, n % 3)));
    await dispatchDue(world.ports);
    expect(world.sent).toHaveLength(13);
    for (let minute = 1; minute < 8; minute += 1) {
      world.clock.at = at(minute * 60);
      await dispatchDue(world.ports);
    }
    expect(world.sent.map(({ message }) => message.subject)).toEqual(world.held.map(({ subject }) => subject));
    expect(world.sent.at(-1)!.at).toBe(at(390));
  });

  test('makes up for ticks that were lost', async () => {
    const world = createTickWorld();
    await dispatchDue(world.ports);
    world.held.push(promised('missed', 200));
    world.clock.at = at(600);
    await dispatchDue(world.ports);
    expect(world.sent).toEqual([{ message: { subject: 'missed', placement: 1 }, at: at(600) }]);
  });

  test('whose cursor is lost brings what fell due within the last hour', async () => {
    const world = createTickWorld();
    world.held.push(promised('long-ago', -3700), promised('just-now', -3500));
    await dispatchDue(world.ports);
    expect(world.sent.map(({ message }) => message.subject)).toEqual(['just-now']);
  });

  test('goes on behind what was sent when the queue fails in the middle', async () => {
    const world = createTickWorld({ secondsPerCall: 0.1 });
    world.held.push(...Array.from({ length: 120 }, (_, n) => promised(`c${String(n).padStart(3, '0')}`, 10)));
    // read, three queues, the starts, the first portion; then the second fails.
    const failing = troubled(world.ports, [...Array.from({ length: 6 }, () => ({ pause: 0 })), { pause: 0, fails: 'before' }]);
    await expect(dispatchDue(failing)).rejects.toThrow('not done');
    world.clock.at = at(60);
    await dispatchDue(world.ports);
    const once = world.sent.filter(({ message }) => message.subject < 'c050');
    expect(once).toHaveLength(50);
    expect(new Set(world.sent.map(({ message }) => message.subject)).size).toBe(120);
  });

  test('leaves a light lane free for what is due at once', async () => {
    const world = createTickWorld();
    world.held.push(promised('later', 70));
    await dispatchDue(world.ports);
    expect(await world.ports.cursor.reserveStart(at(0), 0.6)).toBe(at(0));
  });

  test('has what is due at once wait behind a rush, and comes itself behind what was taken before', async () => {
    const world = createTickWorld();
    expect(await world.ports.cursor.reserveStart(at(0), 0.6)).toBe(at(0));
    world.held.push(promised('a', 0), promised('b', 0));
    await dispatchDue(world.ports);
    expect(world.sent.map((sent) => sent.at)).toEqual([at(0.6), at(1.2)]);
    expect(await world.ports.cursor.reserveStart(at(0), 0.6)).toBe(at(1.8));
  });
});
