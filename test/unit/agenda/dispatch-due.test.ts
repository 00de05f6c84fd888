import { dispatchDue } from '../../../lambda/agenda/usecases/dispatch-due';
import { PROMISE } from '../../../docs/print/callback-samples';
import { at, createTickWorld, promised, troubled } from './tick-world';

const start = (subject: string, dueSeconds: number) => ({ subject, nthDial: 1, startOf: `${at(dueSeconds)}#${PROMISE.requestedAt}` });

describe('the tick', () => {
  test('sends a message for each callback that falls due before the next tick, at its time', async () => {
    const world = createTickWorld();
    world.held.push(promised('soon', 10), promised('later', 59), promised('next-time', 100));
    await dispatchDue(world.ports);
    expect(world.sent).toEqual([
      { message: start('soon', 10), at: at(10) },
      { message: start('later', 59), at: at(59) },
    ]);
    world.clock.at = at(60);
    await dispatchDue(world.ports);
    expect(world.sent.slice(2)).toEqual([{ message: start('next-time', 100), at: at(100) }]);
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
    expect(world.sent.map(({ message, at: when }) => [message.subject, when])).toEqual([
      ['first', at(30)],
      ['second', at(32)],
      ['third', at(34)],
    ]);
  });

  test('gives queues their turns by weight while both wait, and a queue of weight 1 all of them once it waits alone', async () => {
    const world = createTickWorld({ secondsPerCall: 2 });
    world.ports.queues = new Map([...world.ports.queues].map(([queueId, queue]) => [queueId, { ...queue, weight: queueId === 'q-support' ? 3 : 1 }]));
    world.held.push(...Array.from({ length: 6 }, (_, n) => promised(`heavy${n}`, 0)), ...Array.from({ length: 4 }, (_, n) => promised(`light${n}`, 0, 1)));
    await dispatchDue(world.ports);
    expect(world.sent.map(({ message }) => message.subject.slice(0, 5)).join(' ')).toBe('heavy light heavy heavy heavy light heavy heavy light light');
  });

  test('gives no start beyond what it reads: the rest keeps its order in the agenda', async () => {
    const world = createTickWorld({ secondsPerCall: 10 });
    world.held.push(...Array.from({ length: 40 }, (_, n) => promised(`c${String(n).padStart(2, '0')}`, 0, n % 3)));
    await dispatchDue(world.ports);
    expect(world.sent).toHaveLength(8);
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
    expect(world.sent).toEqual([{ message: start('missed', 200), at: at(600) }]);
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
    // One read, three queues, the starts and the first portion succeed. Then the second portion fails.
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
    expect(await world.ports.cursor.reserveStart({ now: at(0), secondsPerCall: 0.6, queueId: 'q-support' })).toBe(at(0));
  });

  test('has what is due at once wait behind a rush, and comes itself behind what was taken before', async () => {
    const world = createTickWorld();
    expect(await world.ports.cursor.reserveStart({ now: at(0), secondsPerCall: 0.6, queueId: 'q-support' })).toBe(at(0));
    world.held.push(promised('a', 0), promised('b', 0));
    await dispatchDue(world.ports);
    expect(world.sent.map((sent) => sent.at)).toEqual([at(0.6), at(1.2)]);
    expect(await world.ports.cursor.reserveStart({ now: at(0), secondsPerCall: 0.6, queueId: 'q-support' })).toBe(at(1.8));
  });

  test('gives each queue its share while a crowd of another is due, and the whole lane to the crowd while nothing else is', async () => {
    const world = createTickWorld({ secondsPerCall: 1 });
    world.held.push(...Array.from({ length: 600 }, (_, n) => promised(`crowd${String(n).padStart(3, '0')}`, 0, 0)));
    world.held.push(...[30.5, 90.5, 150.5, 210.5].map((seconds, n) => promised(`other${n}`, seconds, 1)), promised('third', 90.5, 2));
    for (let minute = 0; minute < 12; minute += 1) {
      world.clock.at = at(minute * 60);
      await dispatchDue(world.ports);
    }
    const startOf = (subject: string) => world.sent.filter(({ message }) => message.subject === subject).map((sent) => Date.parse(sent.at) - Date.parse(at(0)));
    expect(['other0', 'other1', 'other2', 'other3', 'third'].map((subject) => startOf(subject)).flat().map((ms) => ms / 1000)).toEqual([31, 91, 151, 211, 92]);
    const crowd = world.sent.map(({ message }) => message.subject).filter((subject) => subject.startsWith('crowd'));
    expect(crowd).toEqual([...crowd].sort());
    expect([crowd.length, world.sent.at(-1)!.at]).toEqual([600, at(604)]);
  });

  test('makes up for the starts that were taken out of turn', async () => {
    const world = createTickWorld({ secondsPerCall: 1 });
    world.held.push(...Array.from({ length: 200 }, (_, n) => promised(`crowd${String(n).padStart(3, '0')}`, 0, 0)));
    await dispatchDue(world.ports);
    world.clock.at = at(10);
    expect(await world.ports.cursor.reserveStart({ now: at(10), secondsPerCall: 1, queueId: 'q-sales' })).toBe(at(10));
    world.clock.at = at(60);
    await dispatchDue(world.ports);
    const starts = world.sent.map((sent) => (Date.parse(sent.at) - Date.parse(at(0))) / 1000);
    expect(starts.slice(74, 78)).toEqual([74, 75, 77, 78]);
  });

  test('that has no time for all of them sends what it can, and the next one goes on behind that', async () => {
    const world = createTickWorld();
    world.held.push(...Array.from({ length: 120 }, (_, n) => promised(`c${String(n).padStart(3, '0')}`, n / 10)));
    const portions = { left: 2 };
    const time = { ...world.ports.time, seconds: () => ((portions.left -= 1) >= 0 ? 60 : 5) };
    expect(await dispatchDue({ ...world.ports, time })).toEqual({ sent: 100 });
    world.clock.at = at(60);
    expect(await dispatchDue(world.ports)).toEqual({ sent: 20 });
    expect(world.sent.map(({ message }) => message.subject)).toEqual(world.held.map(({ subject }) => subject));
  });
});
