import type { Measured } from './calls-ahead';

/** What became of the answered calls of one queue, as far back as its guard looks. Instants are ISO. */
export interface AnswerTally {
  /** Oldest first, each a quarter of an hour. */
  quarters: Quarter[];
  /** Answers since the last abandoned one; those before the first count too. */
  sinceAbandoned: number;
  /** Since the tally began there was at least one abandoned. */
  lastAbandonedAt?: string;
  /** The answers of the last minute, for the emergency brake. */
  lastMinute: { at: string; abandoned: boolean }[];
  brakedUntil?: string;
}

interface Quarter {
  startedAt: string;
  answered: number;
  abandoned: number;
  /** Calls to customers before an agent that no person answered, or proved to be one. Absent: none. */
  unanswered?: number;
}

const QUARTER_MS = 15 * 60_000;
const MINUTE_MS = 60_000;
const KEPT_MS = 24 * 60 * 60_000;
const MEASURED_MS = 45 * 60_000;
/** With fewer calls a rate is chance. */
const CALLS_FOR_RATE = 100;

/** The brake: within a minute at least so many were abandoned, and they are more than half of the answers. It holds for a minute. */
const brake = { abandonedAtLeast: 2, share: 0.5, seconds: 60 };

export const EMPTY_TALLY: AnswerTally = { quarters: [], sinceAbandoned: 0, lastMinute: [] };

/** Counts one call that a person answered, once it is known whether it was abandoned. */
export function countAnswer(tally: AnswerTally, { at, abandoned }: { at: string; abandoned: boolean }): AnswerTally {
  const lastMinute = [...tally.lastMinute.filter((answer) => Date.parse(answer.at) > Date.parse(at) - MINUTE_MS), { at, abandoned }];
  const braked = abandoned && isEmergency(lastMinute);
  return {
    quarters: quartersWith(tally.quarters, at, abandoned),
    sinceAbandoned: abandoned ? 0 : tally.sinceAbandoned + 1,
    ...(abandoned ? { lastAbandonedAt: at } : tally.lastAbandonedAt && { lastAbandonedAt: tally.lastAbandonedAt }),
    lastMinute,
    ...(braked ? { brakedUntil: iso(Date.parse(at) + brake.seconds * 1000) } : tally.brakedUntil && tally.brakedUntil > at && { brakedUntil: tally.brakedUntil }),
  };
}

/** Counts one call to a customer before an agent that no person answered. It says nothing of the guard. */
export function countUnanswered(tally: AnswerTally, at: string): AnswerTally {
  const { quarters, startedAt, there } = openQuarter(tally.quarters, at);
  return { ...tally, quarters: [...quarters, { ...there, startedAt, unanswered: (there.unanswered ?? 0) + 1 }].sort(byStart) };
}

/** What was measured of the calls of the last half hour, the quarter that has begun included. Undefined: too few calls. */
export function measuredOf({ quarters }: AnswerTally, now: string, secondsToAgent: number): Measured | undefined {
  const from = iso(Date.parse(now) - MEASURED_MS);
  const last = quarters.filter(({ startedAt }) => startedAt > from);
  const answered = last.reduce((sum, quarter) => sum + quarter.answered, 0);
  const calls = answered + last.reduce((sum, { unanswered = 0 }) => sum + unanswered, 0);
  if (calls < CALLS_FOR_RATE) return undefined;
  const seconds = (Date.parse(now) - Math.min(...last.map(({ startedAt }) => Date.parse(startedAt)))) / 1000;
  // Each answer keeps one agent, who is free again later: over half an hour as many become free.
  return { answerRate: answered / calls, agentsFreedPerSecond: answered / Math.max(seconds, 1), secondsToAgent };
}

/** Both counts over the last hours. A quarter that began within them counts whole. */
export function countsWithin({ quarters }: AnswerTally, hours: number, now: string): { answered: number; abandoned: number } {
  const from = iso(Date.parse(now) - hours * 60 * 60_000);
  let [answered, abandoned] = [0, 0];
  for (const quarter of quarters) {
    if (quarter.startedAt <= from) continue;
    answered += quarter.answered;
    abandoned += quarter.abandoned;
  }
  return { answered, abandoned };
}

function isEmergency(lastMinute: AnswerTally['lastMinute']): boolean {
  const abandoned = lastMinute.filter((answer) => answer.abandoned).length;
  return abandoned >= brake.abandonedAtLeast && abandoned > brake.share * lastMinute.length;
}

function quartersWith(quarters: Quarter[], at: string, abandoned: boolean): Quarter[] {
  const { quarters: others, startedAt, there } = openQuarter(quarters, at);
  return [...others, { ...there, startedAt, answered: there.answered + 1, abandoned: there.abandoned + (abandoned ? 1 : 0) }].sort(byStart);
}

/** News may come late and in any order, so each call goes into the quarter of its own time. The others are those that are not too old. */
function openQuarter(quarters: Quarter[], at: string): { quarters: Quarter[]; startedAt: string; there: Omit<Quarter, 'startedAt'> } {
  const ms = Date.parse(at);
  const startedAt = iso(ms - (ms % QUARTER_MS));
  const newest = quarters.at(-1)?.startedAt ?? startedAt;
  const oldest = iso(Date.parse(newest > startedAt ? newest : startedAt) - KEPT_MS);
  const others = quarters.filter((quarter) => quarter.startedAt !== startedAt && quarter.startedAt > oldest);
  return { quarters: others, startedAt, there: quarters.find((quarter) => quarter.startedAt === startedAt) ?? { answered: 0, abandoned: 0 } };
}

function byStart(a: Quarter, b: Quarter): number {
  return a.startedAt < b.startedAt ? -1 : 1;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
