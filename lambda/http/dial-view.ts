import type { Callback } from '../domain/callback/callback';
import { journeyOf, measuresOf } from '../domain/callback/journey';
import type { Dial, Notice } from './api-types';

const LEGACY: Notice = {
  code: 'legacy-deprecated',
  sentence: 'The legacy mode is deprecated: the customer is called first and holds until you are free.',
};

const CONFIRMING: Notice = {
  code: 'being-confirmed',
  sentence: 'Amazon Connect has not confirmed the call yet. It is followed up by itself; there is no need to click again.',
};

const ALREADY: Notice = { code: 'already-requested', sentence: 'You asked for this call already; it is made once.' };

export function viewDial(callback: Callback, what: { created: boolean; unclear?: boolean } = { created: true }): Dial {
  return {
    id: callback.id,
    number: callback.number,
    mode: callback.mode,
    state: callback.phase,
    requestedAt: callback.requestedAt,
    ...(callback.comment && { comment: callback.comment }),
    ...(callback.relatedContactId && { relatedContactId: callback.relatedContactId }),
    ...(callback.phase === 'ended' && { outcome: callback.outcome }),
    notices: [...(callback.mode === 'legacy' ? [LEGACY] : []), ...(what.unclear ? [CONFIRMING] : []), ...(what.created ? [] : [ALREADY])],
    measures: measuresOf(callback),
    journey: journeyOf(callback),
  };
}
