import { rounded, shareOf, type BenchMeasure } from './bench-measure';
import { playRush, type PlayedRush, type Rush } from './rush/play-rush';

interface Figures {
  callbacks: number;
  callsPerSecond: number;
  clicksPerMinute: number;
  /** Clicks while no callback is due. */
  clicksAlone: Clicks;
  /** 200 callbacks within an hour. */
  ordinary: Run;
  /** Agents take the callbacks within seconds. */
  taken: Run;
  /** No agent accepts any. All callbacks stay in line and are checked. */
  untaken: Run;
}

interface Run {
  placed: number;
  /** Callbacks that were dialled after one that should come later, and by how many positions at most. */
  outOfOrder: number;
  outOfOrderBy: number;
  /** Seconds from the due time to the call that Connect accepted. */
  lagSeconds: { p50: number; p99: number; last: number };
  /** Time of the last one by the lane's rate alone. */
  lastAtRateSeconds: number;
  clicks: Clicks;
  /** Connect's TooManyRequestsException by operation, and the number that remained after the SDK's tries. Those steps are put off. */
  throttled: { operation: string; answers: number; givenUp: number }[];
  /** Number of messages whose function failed. */
  failedMessages: number;
}

interface Clicks {
  clicks: number;
  refused: number;
  p50: number;
  p99: number;
}

const callbacks = 5_000;
const callsPerSecond = 1.5;
const secondsBetweenClicks = 4;
const seconds = 300 + Math.ceil(callbacks / callsPerSecond) + 120;

const ordinaryHour = { callbacks: 200, dueWithinSeconds: 3600 };
const lane = { secondsPerCall: 1 / callsPerSecond, secondsBetweenClicks };

/**
 * Plays 5,000 callbacks due in one minute, while agents click. Connect takes 2 calls a second of both together, and the scheduled lane starts 1.5 (the default
 * of `scheduledCallsPerSecond`). The product's use cases and items run over a table, a queue and a Connect in memory, with Connect's quotas.
 */
export const rushMeasure: BenchMeasure<Figures> = {
  name: 'rush',
  async run() {
    const rush = { ...lane, callbacks, dueWithinSeconds: 60, seconds };
    const clicksAlone = clicksOf(await playRush({ ...rush, callbacks: 0, isTaken: true }));
    const ordinary = await play({ ...lane, ...ordinaryHour, seconds: 4_200, isTaken: true });
    const [taken, untaken] = [await play({ ...rush, isTaken: true }), await play({ ...rush, isTaken: false })];
    return { callbacks, callsPerSecond, clicksPerMinute: 60 / secondsBetweenClicks, clicksAlone, ordinary, taken, untaken };
  },
  lines: ({ clicksAlone, ordinary, taken, untaken }) => [
    lineOf('clicks while nothing is due', clicksAlone),
    ...linesOf(`${ordinaryHour.callbacks} within an hour`, ordinary),
    ...linesOf(`${callbacks} within a minute, agents take them`, taken),
    ...linesOf(`${callbacks} within a minute, nobody takes them`, untaken),
  ],
};

async function play(rush: Rush): Promise<Run> {
  const played = await playRush(rush);
  return {
    ...orderOf(played),
    lastAtRateSeconds: Math.max(0, rounded(rush.callbacks * rush.secondsPerCall - rush.dueWithinSeconds, 0)),
    clicks: clicksOf(played),
    throttled: [...played.connect.throttled].map(([operation, counts]) => ({ operation, ...counts })),
    failedMessages: played.failures,
  };
}

function linesOf(name: string, { placed, outOfOrder, outOfOrderBy, lagSeconds, lastAtRateSeconds, clicks, throttled, failedMessages }: Run): string[] {
  const { p50, p99, last } = lagSeconds;
  return [
    `${name}: ${placed} dialled, ${outOfOrder} out of order (by ${outOfOrderBy} positions at most)`,
    `  from due to dialled: p50 ${p50} s, p99 ${p99} s, the last ${last} s; by the rate alone the last takes ${lastAtRateSeconds} s`,
    lineOf('  clicks', clicks),
    ...throttled.map(({ operation, answers, givenUp }) => `  ${operation}: ${answers} TooManyRequests, ${givenUp} left after the SDK’s tries`),
    `  ${failedMessages} messages failed`,
  ];
}

function lineOf(name: string, { clicks, refused, p50, p99 }: Clicks): string {
  return `${name}: ${clicks}, ${refused} refused; p50 ${p50} s, p99 ${p99} s to the call`;
}

function orderOf({ connect, wanted }: PlayedRush): Pick<Run, 'placed' | 'outOfOrder' | 'outOfOrderBy' | 'lagSeconds'> {
  const promised = connect.placed.filter(({ callback }) => callback.origin !== 'click');
  const rank = new Map(wanted.map((subject, nth) => [subject, nth]));
  const ranks = promised.map(({ callback }) => rank.get(callback.subject)!);
  let [highest, outOfOrder, outOfOrderBy] = [-1, 0, 0];
  for (const one of ranks) {
    if (one < highest) outOfOrder += 1;
    outOfOrderBy = Math.max(outOfOrderBy, highest - one);
    highest = Math.max(highest, one);
  }
  const lags = promised.map(({ callback, atMs }) => ('dueAt' in callback ? (atMs - Date.parse(callback.dueAt)) / 1000 : 0)).sort((a, b) => a - b);
  return { placed: new Set(ranks).size, outOfOrder, outOfOrderBy, lagSeconds: { p50: rounded(shareOf(lags, 0.5), 2), p99: rounded(shareOf(lags, 0.99), 2), last: rounded(shareOf(lags, 1), 2) } };
}

function clicksOf({ clickSeconds }: PlayedRush): Clicks {
  const taken = clickSeconds.filter((value) => value !== undefined).sort((a, b) => a - b);
  return { clicks: clickSeconds.length, refused: clickSeconds.length - taken.length, p50: rounded(shareOf(taken, 0.5), 2), p99: rounded(shareOf(taken, 0.99), 2) };
}
