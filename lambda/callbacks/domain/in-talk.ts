import { plusSeconds } from '../../ground/domain/instant';
import type { InTalk } from './beside';
import type { Callback } from './callback';
import type { Promised } from './callback-request';
import { handlerOf } from './handler-of';

/** No talk lasts longer: from then on Connect is not asked any more whether it goes on. */
export const LONGEST_TALK_SECONDS = 4 * 3600;

/** The talk of a callback that gives way to one that is promised meanwhile. */
export function talkOf(callback: Callback): InTalk | undefined {
  const { contactId, connectedAt, disconnectedAt } = callback.attempt.call ?? {};
  if (contactId === undefined || connectedAt === undefined || disconnectedAt !== undefined) return undefined;
  const agent = handlerOf(callback);
  return { contactId, since: connectedAt, ...(agent && { agent }) };
}

/** The talk that may go on still: one that it was promised in, be it of a callback or a call that came in. It is over once a call was placed since. */
export function possibleTalkOf(callback: Callback & Promised, now: string): InTalk | undefined {
  const { origin, inTalk, relatedContactId, requestedBy, requestedAt } = callback;
  const related = origin === 'agent' && relatedContactId !== undefined ? { contactId: relatedContactId, since: requestedAt, ...(requestedBy && { agent: requestedBy }) } : undefined;
  const talk = inTalk ?? related;
  return talk && plusSeconds(talk.since, LONGEST_TALK_SECONDS) > now && !isPlacedSince(callback, talk.since) ? talk : undefined;
}

function isPlacedSince({ attempt, attempts }: Callback & Promised, since: string): boolean {
  return [attempt, ...attempts].some(({ admittedAt }) => admittedAt !== undefined && admittedAt > since);
}
