import type { AbandonmentRate } from './abandonment-rate';
import { type AnswerTally, countsWithin } from './answer-tally';

/** What the guard allows: to dial as the strategy likes; one call for each idle agent at most; no call to a customer before an agent has taken it. */
export type Guard = { allows: 'all' | 'one-per-idle-agent' | 'agent-first'; reason: string };

/** Below so many answers a rate says little: it is reckoned as if there had been so many. */
const answersForRate = 50;
/** From this share of the target rate on, nobody is dialled beyond the idle agents. */
const cautiousFrom = 0.5;

/**
 * The guard asks what would be if the next call were abandoned. If that would pass the target rate over the window, or among the latest answers, the customer
 * is called only once an agent has taken the callback. Such a call cannot be abandoned; it counts as answered, so the rate falls and the guard opens again.
 */
export function guardOf(tally: AnswerTally, rate: AbandonmentRate, now: string): Guard {
  if (tally.brakedUntil && tally.brakedUntil > now) return { allows: 'agent-first', reason: 'More than half of the answers of the last minute were abandoned: agents come first for a minute.' };
  const { answered, abandoned } = countsWithin(tally, rate.evaluationWindowHours, now);
  const share = shareWithOneMore(answered, abandoned);
  if (share > rate.targetRate) return { allows: 'agent-first', reason: `Abandoned in ${rate.evaluationWindowHours} h: ${abandoned} of ${answered}. One more could pass the target rate, so agents come first.` };
  const missing = abandoned > 0 ? answersBetween(rate) - 1 - tally.sinceAbandoned : 0;
  if (missing > 0) return { allows: 'agent-first', reason: `The last abandoned call is too near: agents come first for ${missing} more answers.` };
  if (share > cautiousFrom * rate.targetRate) return { allows: 'one-per-idle-agent', reason: `Abandoned in ${rate.evaluationWindowHours} h: ${abandoned} of ${answered}. Nobody is dialled beyond the idle agents.` };
  return { allows: 'all', reason: `Abandoned in ${rate.evaluationWindowHours} h: ${abandoned} of ${answered}.` };
}

/** Two abandoned calls are at least so many answers apart: then no row of 50 answers or more has a higher rate than the target. */
export function answersBetween({ targetRate }: AbandonmentRate): number {
  return Math.ceil(2 / targetRate);
}

function shareWithOneMore(answered: number, abandoned: number): number {
  return (abandoned + 1) / Math.max(answersForRate, answered + 1);
}
