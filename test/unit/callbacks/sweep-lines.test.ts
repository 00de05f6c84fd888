import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { LineSweep } from '../../../lambda/callbacks/ports/parking';
import { createSweepLines } from '../../../lambda/callbacks/usecases/sweep-lines';
import { plusSeconds, secondsBetween } from '../../../lambda/ground/domain/instant';
import { CLOSED_TILL_NOON, PROMISE, QUEUE } from '../../../docs/print/callback-samples';
import type { OpeningHours } from '../../../lambda/calendar/domain/opening-hours';
import { createInMemoryParking } from '../../fakes/in-memory-parking';

const START = plusSeconds(PROMISE.dueAt, 600);
const LINE = { queueId: QUEUE.queueId };
const due = (subject: string, more: object = {}): Callback => ({ ...PROMISE, owner: undefined, origin: 'app', id: `${subject}.key`, subject, phase: 'pending', attempt: {}, checkAt: PROMISE.dueAt, ...more }) as Callback;

/** The share of the function's time that each sweep has. */
const SHARE_SECONDS = 19;

/** Each call takes this many seconds of the clock. */
async function open(callbacks: Callback[], { hours, callSeconds = 0 }: { hours?: OpeningHours; callSeconds?: number } = {}) {
  const held = new Map(callbacks.map((callback) => [callback.subject, callback]));
  const clock = { at: START, now: () => clock.at };
  const parking = createInMemoryParking({ findLatest: async (subject) => held.get(subject) });
  for (const callback of callbacks) await parking.park('line' in callback ? (callback.line as typeof LINE) : LINE, callback as never);
  const did: string[] = [];
  let mark: LineSweep | undefined;
  let begunAt = START;
  const note = (what: string) => {
    did.push(what);
    clock.at = plusSeconds(clock.at, callSeconds);
  };
  const sweep = createSweepLines({
    time: { seconds: () => SHARE_SECONDS - secondsBetween(begunAt, clock.at), within: (_seconds, work) => work() },
    parking,
    clock,
    advance: async (callback, event) => {
      note(`${event.type} ${callback.subject}`);
      return { next: callback, effects: [], reason: '' };
    },
    inLine: { wake: async (line, { askConnectFor, again }) => note(`wake ${JSON.stringify(line)} ${askConnectFor} ${again}`) },
    hours: { of: async () => hours },
    store: { find: async () => undefined },
    contacts: { lookUp: async () => undefined },
    lineSweepMark: { read: async () => mark, save: async (next) => void (mark = next) },
    notices: { failed: (what) => void did.push(`failed: ${what}`) },
  });
  const sweepLines = () => {
    begunAt = clock.at;
    return sweep();
  };
  return { did, clock, held, parking, sweepLines };
}

describe('the sweep of lines', () => {
  test('looks at each line in which somebody waits, every five minutes', async () => {
    const { did, clock, sweepLines } = await open([due('a'), due('b', { line: { queueId: 'q-sales' }, queueId: 'q-sales' })]);
    expect(await sweepLines()).toEqual({ purged: 0, woken: 2 });
    expect(did).toEqual(['wake {"queueId":"q-sales"} each true', 'wake {"queueId":"q-support"} each true']);
    clock.at = plusSeconds(START, 240);
    expect(await sweepLines()).toEqual({ purged: 0, woken: 0 });
    clock.at = plusSeconds(START, 300);
    expect(await sweepLines()).toEqual({ purged: 0, woken: 2 });
  });

  test('forgets a line in which nobody waits any more', async () => {
    const { did, held, parking, sweepLines } = await open([due('a')]);
    held.set('a', due('a', { phase: 'ended', endedAt: START, outcome: { code: 'answered', sentence: '' } }));
    await sweepLines();
    expect([did, await parking.lines({ after: '', limit: 9 })]).toEqual([[], []]);
  });

  test('ends those whose purge time has come, each minute, and clears away who is over', async () => {
    const { did, held, parking, clock, sweepLines } = await open([due('a', { purgeAt: plusSeconds(START, 60) }), due('b', { purgeAt: plusSeconds(START, 30) }), due('c')]);
    await sweepLines();
    clock.at = plusSeconds(START, 60);
    held.set('b', due('b', { phase: 'ended', endedAt: START, outcome: { code: 'answered', sentence: '' } }));
    did.length = 0;
    expect(await sweepLines()).toEqual({ purged: 2, woken: 0 });
    expect(did).toEqual(['due a']);
    expect((await parking.inLine(LINE, { limit: 9 })).map(({ subject }) => subject)).toEqual(['a', 'c']);
  });

  test('lets those whose queue is closed put themselves off', async () => {
    const { did, sweepLines } = await open([due('a'), due('b', { requestedAt: plusSeconds(PROMISE.requestedAt, 1) })], { hours: CLOSED_TILL_NOON });
    await sweepLines();
    expect(did.slice(0, 2)).toEqual(['due a', 'due b']);
  });

  test('leaves to the next one what it has no time for', async () => {
    const lines = ['q-1', 'q-2', 'q-3'].map((queueId) => due(queueId, { queueId, line: { queueId } }));
    const { did, clock, sweepLines } = await open(lines, { callSeconds: 6 });
    expect(await sweepLines()).toEqual({ purged: 0, woken: 2 });
    clock.at = plusSeconds(START, 60);
    expect(await sweepLines()).toEqual({ purged: 0, woken: 1 });
    expect(did.map((what) => what.slice(5, 22))).toEqual(['{"queueId":"q-1"}', '{"queueId":"q-2"}', '{"queueId":"q-3"}']);
    clock.at = plusSeconds(START, 120);
    expect(await sweepLines()).toEqual({ purged: 0, woken: 0 });
  });

  test('goes on after a line that fails', async () => {
    const { did, parking, sweepLines } = await open([due('a'), due('b', { line: { queueId: 'q-sales' }, queueId: 'q-sales' })]);
    const { inLine } = parking;
    parking.inLine = async (line, range) => ('queueId' in line && line.queueId === 'q-sales' ? Promise.reject(new Error('no answer')) : inLine(line, range));
    expect(await sweepLines()).toEqual({ purged: 0, woken: 2 });
    expect(did).toEqual(['failed: sweep-lines', 'wake {"queueId":"q-support"} each true']);
  });
});
