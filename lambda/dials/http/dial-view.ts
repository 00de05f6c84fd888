import type { Agent } from '../../agents/domain/agent';
import type { Callback, Promised } from '../../callbacks/domain/callback';
import { journeyOf, measuresOf } from '../../callbacks/domain/journey';
import { viewOutcome, viewSaid } from '../../callbacks/http/said-view';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { Dial, Notice } from '../../http/api-types';
import { numberNoticesOf } from '../../numbers/domain/number-notices';

const LEGACY: Notice = {
  code: 'legacy-deprecated',
  sentence: 'The legacy mode is deprecated: the customer is called first and holds until you are free.',
};

const CONFIRMING: Notice = {
  code: 'being-confirmed',
  sentence: 'Amazon Connect has not confirmed the call yet. It is followed up by itself; there is no need to click again.',
};

const ALREADY: Notice = { code: 'already-requested', sentence: 'You asked for this call already; it is made once.' };

const WITHDRAWN: Notice = {
  code: 'being-withdrawn',
  sentence: 'It is being taken out of Amazon Connect. Until that is done, it may still be offered to you, and you may accept it.',
};

export const OWED_AND_CALLED_NOW: Notice = {
  code: 'owed-and-called-now',
  sentence: 'This customer is owed a callback that you may handle: it is called now, and no other call is made.',
};

/** What the answer to the click itself knows. */
interface Told {
  created: boolean;
  unclear?: boolean;
  /** Other digits are called than were typed. */
  rewritten?: boolean;
  /** The customer is to be called again, at the time that the agent said. */
  again?: Pick<Promised, 'id' | 'dueAt'>;
}

export function viewDial(callback: Callback, { agent, clock }: { agent: Agent; clock: Clock }, what: Told = { created: true }): Dial {
  return {
    id: callback.id,
    number: callback.number,
    mode: callback.mode,
    state: callback.phase,
    requestedAt: callback.requestedAt,
    ...(callback.comment && { comment: callback.comment }),
    ...(callback.relatedContactId && { relatedContactId: callback.relatedContactId }),
    ...(callback.callerId && { callerId: callback.callerId }),
    ...(callback.phase === 'ended' && { outcome: viewOutcome(callback.outcome) }),
    ...(what.again && { again: { callbackId: what.again.id, dueAt: what.again.dueAt } }),
    ...viewSaid(callback, { agent, now: clock.now() }),
    notices: [...noticesOf(callback, what), ...numberNoticesOf(callback.number, what)],
    measures: measuresOf(callback),
    journey: journeyOf(callback),
  };
}

function noticesOf({ mode, attempt }: Callback, { created, unclear }: Told): Notice[] {
  const isWithdrawn = attempt.withdrawal !== undefined;
  return [...(mode === 'legacy' ? [LEGACY] : []), ...(unclear ? [CONFIRMING] : []), ...(created ? [] : [ALREADY]), ...(isWithdrawn ? [WITHDRAWN] : [])];
}
