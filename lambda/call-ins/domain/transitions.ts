import { plusSeconds } from '../../ground/domain/instant';
import type { CallIn, CallInOutcome, CallInRequest, Expected, Expiry } from './call-in';
import type { CallInCircumstances } from './decision';

/** Without what belongs to a phase. */
export function requestOf({ subject, id, askedBy, kind, number, queueId, push, context, requestedAt, inLineSince, purgeAt, version }: CallIn): CallInRequest {
  return { subject, id, askedBy, kind, number, queueId, ...(push && { push }), ...(context && { context }), requestedAt, inLineSince, purgeAt, version };
}

export function end(callIn: CallIn, outcome: Exclude<CallInOutcome, 'matched'>, { now }: CallInCircumstances): CallIn {
  return { ...requestOf(callIn), phase: 'ended', endedAt: earlier(now, lastsUntil(callIn)), outcome };
}

/** Its own moments pass without anybody's doing: what is told of later was over by then. */
function lastsUntil(callIn: CallIn): string {
  switch (callIn.phase) {
    case 'queued':
      return callIn.purgeAt;
    case 'ready':
      return callIn.pushExpiresAt;
    case 'expected':
      return callIn.callUntil;
    case 'expired':
      return callIn.expiredAt;
    case 'ended':
      return callIn.endedAt;
  }
}

export function match(callIn: CallIn, contactId: string, { now }: CallInCircumstances): CallIn {
  return { ...requestOf(callIn), phase: 'ended', endedAt: now, outcome: 'matched', contactId };
}

export function expire(callIn: CallIn, because: Expiry, { now }: CallInCircumstances): CallIn {
  return { ...requestOf(callIn), phase: 'expired', expiredAt: earlier(now, lastsUntil(callIn)), because, checkAt: callIn.purgeAt };
}

/** The code is good for its time, and never beyond the purge. */
export function expectedFrom({ purgeAt }: Pick<CallInRequest, 'purgeAt'>, codeDigest: string | undefined, { now, policy }: CallInCircumstances): Expected {
  const callUntil = earlier(plusSeconds(now, policy.codeSeconds), purgeAt);
  return { phase: 'expected', expectedAt: now, ...(codeDigest !== undefined && { codeDigest }), callUntil, checkAt: callUntil };
}

export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
