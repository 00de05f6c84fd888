import type { ScheduledCallback } from '../../lambda/http/callback-api-types';
import { type Call, comesTo, isScheduled } from '../agent/journey/describe-call';
import { showNumber } from '../page/format';
import { t } from '../words/t';

/** Something that an agent who looks elsewhere should hear of. */
export interface ThingToTell {
  /** The same for the same thing: it is told once. */
  key: string;
  kind: 'offered' | 'due-soon';
  title: string;
  text: string;
}

/** An agent hears of a callback of their own so long before it is due. */
const AHEAD_MILLISECONDS = 2 * 60_000;

export interface AtTheDesk {
  /** The agent's calls that are under way. */
  calls: readonly Call[];
  /** The list of callbacks, as far as it is shown. */
  listed: readonly ScheduledCallback[];
  username: string;
  /** On the service's clock. */
  now: number;
}

/** What is to be told now: calls that wait for the agent to accept them, and callbacks of their own that will soon be due. */
export function thingsToTell({ calls, listed, username, now }: AtTheDesk): ThingToTell[] {
  const offered = calls.filter((call) => comesTo(call, username) && waitsForAgent(call));
  const soon = listed.filter(({ mine, state, dueAt, calledNowBy }) => mine && state === 'pending' && !calledNowBy && isSoon(Date.parse(dueAt) - now));
  return [
    ...offered.map((call) => ({
      key: `offered ${call.id} ${isScheduled(call) ? call.failedAttempts : 0}`,
      kind: 'offered' as const,
      title: t('Call to {number}', { number: showNumber(call.number) }),
      text: call.comment ?? t('It waits for you on your softphone.'),
    })),
    ...soon.map(({ id, dueAt, number, comment }) => ({
      key: `due ${id} ${dueAt}`,
      kind: 'due-soon' as const,
      title: t('Callback to {number} is due in two minutes', { number: showNumber(number) }),
      text: comment ?? t('Be available, or move it to another time.'),
    })),
  ];
}

function waitsForAgent({ state, journey }: Call): boolean {
  if (state === 'holding') return true;
  return state === 'waiting' && journey.findLast(({ event }) => event === 'agent-accepted' || event === 'attempt-failed')?.event !== 'agent-accepted';
}

function isSoon(milliseconds: number): boolean {
  return milliseconds > 0 && milliseconds <= AHEAD_MILLISECONDS;
}
