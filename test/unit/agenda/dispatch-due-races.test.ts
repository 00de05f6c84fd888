import fc from 'fast-check';
import { secondsBetween } from '../../../lambda/ground/domain/instant';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { POLICY } from '../../../lambda/callbacks/domain/policy';
import { dispatchDue } from '../../../lambda/agenda/usecases/dispatch-due';
import { at, createTickWorld, promised, troubled, type Mishap } from './tick-world';

interface Minute {
  /** Seconds by which this minute's ticks come late; one number for each tick: none, one, or two at once. */
  ticks: number[];
  mishaps: Mishap[][];
  /** Callbacks promised in this minute: how much further ahead than those that send their own message, and for which queue. */
  promised: [ahead: number, queue: number][];
}

const mishap = fc.record({ fails: fc.constantFrom('before', 'after', undefined, undefined, undefined), pause: fc.nat({ max: 6 }) });
const minute: fc.Arbitrary<Minute> = fc.record({
  ticks: fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { maxLength: 2 }),
  mishaps: fc.array(fc.array(mishap, { maxLength: 10 }), { minLength: 2, maxLength: 2 }),
  promised: fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.nat({ max: 2 })), { maxLength: 15 }),
});

/** Plays the minutes, then lets ticks run undisturbed until nothing is left. */
async function live(minutes: Minute[], secondsPerCall: number, isCalm = false) {
  const world = createTickWorld({ secondsPerCall });
  const sentAt = new Map<string, string>();
  await dispatchDue(world.ports);
  for (const [n, { ticks, mishaps, promised: made }] of minutes.entries()) {
    world.clock.at = at((n + 1) * 60);
    for (const [ahead, queue] of made) world.held.push(promised(`c${world.held.length}`, (n + 1) * 60 + POLICY.tickAheadSeconds + ahead, queue));
    world.clock.at = at((n + 1) * 60 + (isCalm ? 0 : (ticks[0] ?? 0)));
    const running = isCalm ? [dispatchDue(world.ports)] : ticks.map((_late, tick) => dispatchDue(troubled(world.ports, [...mishaps[tick]!])));
    await Promise.allSettled(running);
    for (const { message } of world.sent) if (!sentAt.has(message.subject)) sentAt.set(message.subject, world.clock.at);
  }
  for (let n = minutes.length + 1; n < minutes.length + 12; n += 1) {
    world.clock.at = at(n * 60);
    await dispatchDue(world.ports);
    for (const { message } of world.sent) if (!sentAt.has(message.subject)) sentAt.set(message.subject, world.clock.at);
  }
  return { ...world, sentAt };
}

const minutes = fc.array(minute, { minLength: 1, maxLength: 6 });
const rate = fc.constantFrom(0.6, 1, 2.5);
const placeOf = ({ dueAt, requestedAt, subject }: Promised) => `${dueAt}#${requestedAt}#${subject}`;
const inOrder = (held: Callback[]) => (held as (Callback & Promised)[]).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));

function expectOrderInQueues(held: Callback[], startOf: ReadonlyMap<string, string>): void {
  const queueIds = new Set(inOrder(held).map(({ queueId }) => queueId));
  for (const queueId of queueIds) {
    const starts = inOrder(held).filter((callback) => callback.queueId === queueId).map(({ subject }) => startOf.get(subject)!);
    expect(starts).toEqual([...starts].sort());
  }
}

describe('ticks that are late, doubled, lost, or cut off anywhere', () => {
  test('bring every callback, none before its time', () =>
    fc.assert(
      fc.asyncProperty(minutes, rate, async (given, secondsPerCall) => {
        const { held, sent } = await live(given, secondsPerCall);
        expect(new Set(sent.map(({ message }) => message.subject))).toEqual(new Set(held.map(({ subject }) => subject)));
        const dueAt = new Map(inOrder(held).map((callback) => [callback.subject, callback.dueAt]));
        expect(sent.filter(({ message, at: start }) => start < dueAt.get(message.subject)!)).toEqual([]);
      }),
    ));

  test('start no two calls closer than the rate allows', () =>
    fc.assert(
      fc.asyncProperty(minutes, rate, async (given, secondsPerCall) => {
        const starts = (await live(given, secondsPerCall)).sent.map(({ at: start }) => start).sort();
        const gaps = starts.slice(1).map((start, n) => secondsBetween(starts[n]!, start));
        expect(gaps.filter((gap) => gap < secondsPerCall)).toEqual([]);
      }),
    ));

  test('start callbacks of one queue in the order of their times', () =>
    fc.assert(
      fc.asyncProperty(minutes, rate, async (given, secondsPerCall) => {
        const { held, sent } = await live(given, secondsPerCall);
        const first = new Map<string, string>();
        for (const { message, at: start } of sent) if (!first.has(message.subject)) first.set(message.subject, start);
        expectOrderInQueues(held, first);
      }),
    ));
});

describe('ticks that come each minute', () => {
  test('send one message for each callback, before its time has come, in the order of its queue, and leave no start unused while any is due', () =>
    fc.assert(
      fc.asyncProperty(minutes, rate, async (given, secondsPerCall) => {
        const { held, sent, sentAt } = await live(given, secondsPerCall, true);
        expect(sent).toHaveLength(held.length);
        const startOf = new Map(sent.map(({ message, at: start }) => [message.subject, start]));
        let free = '';
        const starts = inOrder(held).map(({ dueAt }) => {
          const start = dueAt > free ? dueAt : free;
          free = new Date(Date.parse(start) + secondsPerCall * 1000).toISOString();
          return start;
        });
        expect([...startOf.values()].sort()).toEqual(starts);
        expect(held.filter(({ subject }) => sentAt.get(subject)! > startOf.get(subject)!)).toEqual([]);
        expectOrderInQueues(held, startOf);
      }),
    ));
});
