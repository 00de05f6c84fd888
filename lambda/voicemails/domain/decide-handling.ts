import { type Asking, supervises } from '../../agents/domain/role';
import type { DialRefusal } from '../../dials/domain/refusals';
import { plusSeconds, secondsBetween } from '../../ground/domain/instant';
import type { AnswerKind, Claim, Handling, Voicemail } from './voicemail';
import type { VoicemailRefusal } from './refusals';

/** A colleague may take over a voicemail that was claimed so long ago: an agent who went home keeps nobody from it. */
export const CLAIM_SECONDS = 30 * 60;

export type HandlingStep = { type: 'claim' } | { type: 'release' } | { type: 'done'; how: AnswerKind; note?: string } | { type: 'reopen' } | { type: 'not-reached' };

export type HandlingDecision = { next: Voicemail; reason: string } | { refusal: DialRefusal<'claimed-by-colleague' | 'answered-by-colleague'> | VoicemailRefusal<'answered-already'> };

interface Asked extends Asking {
  step: HandlingStep;
  now: string;
}

/** One agent at a time answers a voicemail. `next` is the very object that was given when nothing changes. */
export function decideHandling(voicemail: Voicemail, asked: Asked): HandlingDecision {
  switch (asked.step.type) {
    case 'claim':
      return decideClaim(voicemail, asked);
    case 'release':
      return decideRelease(voicemail, asked);
    case 'done':
      return decideDone(voicemail, { ...asked, step: asked.step });
    case 'not-reached':
      return decideNotReached(voicemail, asked);
    case 'reopen':
      return voicemail.handling.state === 'done' ? change(voicemail, { state: 'open' }, 'It is to be answered after all.') : keep(voicemail, 'It is open already.');
  }
}

export function claimEndsAt({ at }: Claim): string {
  return plusSeconds(at, CLAIM_SECONDS);
}

/** Whoever else claimed it, as long as that counts. */
export function claimantOf({ handling }: Voicemail, now: string): Claim | undefined {
  return handling.state === 'claimed' && now < claimEndsAt(handling) ? handling : undefined;
}

function decideClaim(voicemail: Voicemail, { agent, now }: Asked): HandlingDecision {
  const { handling } = voicemail;
  if (handling.state === 'done') return answeredBy(handling, now);
  const colleague = othersClaim(voicemail, agent, now);
  if (colleague) return colleague;
  if (handling.state === 'claimed' && handling.by.userId === agent.userId && now < claimEndsAt(handling)) return keep(voicemail, 'The agent has it already.');
  return change(voicemail, { state: 'claimed', by: agent, at: now }, handling.state === 'claimed' ? 'Whoever claimed it did not come back to it.' : 'The agent answers it.');
}

/** A supervisor may take it from a colleague who does not come to it. */
function decideRelease(voicemail: Voicemail, { agent, role, now }: Asked): HandlingDecision {
  if (voicemail.handling.state === 'done') return { refusal: { code: 'answered-already' } };
  if (voicemail.handling.state === 'open') return keep(voicemail, 'Nobody has it.');
  const colleague = othersClaim(voicemail, agent, now);
  if (colleague) return supervises(role, voicemail.queueId) ? change(voicemail, { state: 'open' }, 'The supervisor leaves it to others.') : colleague;
  return change(voicemail, { state: 'open' }, 'The agent leaves it to others.');
}

/** The agent who answered it may say so again in other words. */
function decideDone(voicemail: Voicemail, { step, agent, now }: Asked & { step: Extract<HandlingStep, { type: 'done' }> }): HandlingDecision {
  const { handling } = voicemail;
  if (handling.state === 'done' && handling.by.userId !== agent.userId) return answeredBy(handling, now);
  const { how, note } = step;
  return othersClaim(voicemail, agent, now) ?? change(voicemail, { state: 'done', by: agent, at: now, how, ...(note && { note }) }, `The agent answered it: ${how}.`);
}

/** The agent takes back what they said of their call: the voicemail is theirs to answer, as before the call. */
function decideNotReached(voicemail: Voicemail, { agent, now }: Asked): HandlingDecision {
  const { handling } = voicemail;
  const isTheirCall = handling.state === 'done' && handling.how === 'called' && handling.by.userId === agent.userId;
  return isTheirCall ? change(voicemail, { state: 'claimed', by: agent, at: now }, 'The customer was not reached after all.') : keep(voicemail, 'It is not answered by a call of theirs.');
}

function othersClaim(voicemail: Voicemail, agent: Asking['agent'], now: string): Extract<HandlingDecision, { refusal: unknown }> | undefined {
  const claim = claimantOf(voicemail, now);
  if (!claim || claim.by.userId === agent.userId) return undefined;
  return { refusal: { code: 'claimed-by-colleague', by: claim.by.username, forSeconds: spanBetween(claim.at, now), freeInSeconds: spanBetween(now, claimEndsAt(claim)) } };
}

function answeredBy({ by, how, at }: Extract<Handling, { state: 'done' }>, now: string): HandlingDecision {
  return { refusal: { code: 'answered-by-colleague', by: by.username, how, secondsAgo: spanBetween(at, now) } };
}

const spanBetween = (from: string, to: string) => Math.max(1, Math.round(secondsBetween(from, to)));

const change = (voicemail: Voicemail, handling: Voicemail['handling'], reason: string): HandlingDecision => ({ next: { ...voicemail, handling }, reason });
const keep = (voicemail: Voicemail, reason: string): HandlingDecision => ({ next: voicemail, reason });
