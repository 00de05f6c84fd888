import type { Callback } from '../../callbacks/domain/callback';
import type { Click, Promised } from '../../callbacks/domain/callback-request';
import { failedAttemptsOf } from '../../callbacks/domain/failed-attempts';
import type { CallIn } from '../../call-ins/domain/call-in';
import type { Voicemail } from '../../voicemails/domain/voicemail';
import type { EventDetail } from './event-schemas';

/** Shows a number as the operator lets others see it. */
export type ShowNumber = (number: string) => string;

export function viewCallback(callback: Callback & Promised, show: ShowNumber): EventDetail<'dialback.callback.asked'>['callback'] {
  const { id, origin, phase, number, queueId, requestedAt, dueAt, zone, purgeAt, retriesLeft, owner, requestedBy, crmRecord, relatedContactId } = callback;
  return {
    ...{ id, origin, state: phase, number: show(number), queueId, requestedAt, dueAt, zone, purgeAt, retriesLeft },
    failedAttempts: failedAttemptsOf(callback).length,
    ...(owner && { owner }),
    ...(requestedBy && { requestedBy }),
    ...(crmRecord && { crmRecord }),
    ...(relatedContactId && { relatedContactId }),
  };
}

export function viewDial({ id, mode, phase, number, agent, requestedAt, relatedContactId, beside }: Callback & Click, show: ShowNumber): EventDetail<'dialback.dial.asked'>['dial'] {
  return { id, mode, state: phase, number: show(number), agent, requestedAt, ...(relatedContactId && { relatedContactId }), ...(beside && { besideCallbackId: beside.callbackId }) };
}

export function viewVoicemail({ id, from, leftAt, queueId, forAgent, lengthSeconds, handling }: Voicemail, show: ShowNumber): EventDetail<'dialback.voicemail.left'>['voicemail'] {
  return {
    id,
    ...(from !== undefined && { from: show(from) }),
    leftAt,
    ...(queueId !== undefined && { queueId }),
    ...(forAgent && { forAgent }),
    ...(lengthSeconds !== undefined && { lengthSeconds }),
    state: handling.state,
  };
}

export function viewRequest({ id, kind, phase, number, queueId, requestedAt, purgeAt }: CallIn, show: ShowNumber): EventDetail<'dialback.request.asked'>['request'] {
  return { id, kind, state: phase, number: show(number), queueId, requestedAt, expiresAt: purgeAt };
}
