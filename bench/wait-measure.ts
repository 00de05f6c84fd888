import { rounded, type BenchMeasure } from './bench-measure';
import { playWaitDay, type Caller, type DayPlan } from './wait/wait-day';

interface Figures {
  agents: number;
  hours: number;
  /** Number of days in the sum of each of `days`. */
  daysOfEach: number;
  days: Day[];
}

interface Day extends Accuracy {
  name: string;
  load: number;
  callers: number;
  /** Callers who hung up before an agent was there. Nobody knows how long they would have waited, so they are not compared. */
  hungUp: number;
  /** Callers who were told that the wait is unknown. */
  unknown: number;
  /** Seconds, over the callers who were told a number and reached an agent. */
  meanWait: number;
  /** The accuracy if only the contacts in Connect were counted, without callbacks that are due or fall due before the turn. Absent if there are none. */
  byConnectAlone?: Accuracy;
  /** The accuracy of what Connect itself estimates, on the emulator. */
  byConnectItself: Accuracy;
}

interface Accuracy {
  meanEstimate: number;
  /** Mean of estimate less wait. Above 0, people were told too much. */
  bias: number;
  meanAbsoluteError: number;
  p50AbsoluteError: number;
  p90AbsoluteError: number;
  /** The share for whom the estimate was on the right side of `offerAboveSeconds`, which decides about an offer. */
  rightOfThreshold: number;
}

const agents = 12;
const hours = 8;
/** On one day alone, calls happen to be longer before or after noon, and the estimates too short or too long. */
const daysOfEach = 3;
/** A threshold as an operator may set it. */
const offerAboveSeconds = 120;
const days: DayPlan[] = [
  { name: 'quiet', agents, hours, load: 0.6 },
  { name: 'busy', agents, hours, load: 0.9 },
  { name: 'overload', agents, hours, load: 1.15 },
  { name: 'overload, some hang up', agents, hours, load: 1.15, patienceSeconds: 900 },
  { name: 'busy, a third of it callbacks at full quarters', agents, hours, load: 0.9, callbacks: { each: 13, everyMinutes: 15 } },
];

/**
 * Plays working days on the emulator: callers, agents, routing and metrics on virtual time. The product's use case and its adapter make each caller's estimate
 * at arrival, over the Connect API. It is compared with that caller's real wait.
 */
export const waitMeasure: BenchMeasure<Figures> = {
  name: 'wait',
  async run() {
    const played: Day[] = [];
    for (const plan of days) {
      const callers: Caller[] = [];
      for (let nth = 0; nth < daysOfEach; nth += 1) callers.push(...(await playWaitDay(plan, nth)));
      played.push(dayOf(plan, callers));
    }
    return { agents, hours, daysOfEach, days: played };
  },
  lines: ({ days: played }) =>
    played.flatMap(({ name, load, callers, hungUp, unknown, byConnectAlone, byConnectItself, ...day }) => [
      `${name} (load ${load}): ${callers} callers, ${hungUp} hung up before, ${unknown} were told that nobody can say; mean wait ${day.meanWait} s`,
      `  ${lineOf(day)}`,
      ...(byConnectAlone ? [`  by the counts of Connect alone: ${lineOf(byConnectAlone)}`] : []),
      `  by ESTIMATED_WAIT_TIME: ${lineOf(byConnectItself)}; nearer: ${day.meanAbsoluteError <= byConnectItself.meanAbsoluteError ? 'the product' : 'Connect'}`,
    ]),
};

function lineOf({ rightOfThreshold, ...figures }: Accuracy): string {
  return (
    `mean estimate ${figures.meanEstimate} s, bias ${figures.bias} s, mean error ${figures.meanAbsoluteError} s, p50 ${figures.p50AbsoluteError} s, p90 ${figures.p90AbsoluteError} s; ` +
    `on the right side of ${offerAboveSeconds} s for ${rounded(rightOfThreshold * 100)} %`
  );
}

function dayOf({ name, load, callbacks }: DayPlan, callers: Caller[]): Day {
  const waits = callers.flatMap(({ estimate, waitedSeconds }) => (estimate === 'unknown' || waitedSeconds === undefined ? [] : [waitedSeconds]));
  return {
    name,
    load,
    callers: callers.length,
    hungUp: callers.filter(({ waitedSeconds }) => waitedSeconds === undefined).length,
    unknown: callers.filter(({ estimate }) => estimate === 'unknown').length,
    meanWait: meanOf(waits),
    ...accuracyOf(callers, 'estimate'),
    ...(callbacks && { byConnectAlone: accuracyOf(callers, 'byConnectAlone') }),
    byConnectItself: accuracyOf(callers, 'byConnectItself'),
  };
}

function accuracyOf(callers: Caller[], which: 'estimate' | 'byConnectAlone' | 'byConnectItself'): Accuracy {
  const compared = callers.flatMap(({ [which]: estimate, waitedSeconds }) => (estimate === 'unknown' || waitedSeconds === undefined ? [] : [{ estimate, waited: waitedSeconds }]));
  const errors = compared.map(({ estimate, waited }) => estimate - waited);
  const absolute = errors.map(Math.abs).sort((a, b) => a - b);
  const right = compared.filter(({ estimate, waited }) => estimate > offerAboveSeconds === waited > offerAboveSeconds);
  return {
    meanEstimate: meanOf(compared.map(({ estimate }) => estimate)),
    bias: meanOf(errors),
    meanAbsoluteError: meanOf(absolute),
    p50AbsoluteError: rounded(absolute[Math.floor(0.5 * absolute.length)]!),
    p90AbsoluteError: rounded(absolute[Math.floor(0.9 * absolute.length)]!),
    rightOfThreshold: rounded(right.length / compared.length, 3),
  };
}

function meanOf(values: number[]): number {
  return rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
}
