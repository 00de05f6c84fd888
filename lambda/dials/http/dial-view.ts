import type { Agent } from '../../agents/domain/agent';
import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { journeyOf, measuresOf } from '../../callbacks/domain/journey';
import { viewOutcome, viewSaid } from '../../callbacks/http/said-view';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { Dial } from '../../http/api-types';
import { numberNoticesOf } from '../../numbers/domain/number-notices';
import { dialNotice } from './notices';

/** What the answer to the click itself knows. */
export interface Told {
  created: boolean;
  unclear?: boolean;
  /** Other digits are called than were typed. */
  rewritten?: boolean;
  /** The customer is to be called again, at the time that the agent said. */
  again?: Pick<Promised, 'id' | 'dueAt'>;
}

export function viewDial(callback: Callback, { agent, clock, language }: { agent: Agent; clock: Clock; language: string }, what: Told = { created: true }): Dial {
  return {
    id: callback.id,
    number: callback.number,
    mode: callback.mode,
    state: callback.phase,
    requestedAt: callback.requestedAt,
    ...(callback.comment && { comment: callback.comment }),
    ...(callback.relatedContactId && { relatedContactId: callback.relatedContactId }),
    ...(callback.callerId && { callerId: callback.callerId }),
    ...(callback.phase === 'ended' && { outcome: viewOutcome(callback.outcome, language) }),
    ...(what.again && { again: { callbackId: what.again.id, dueAt: what.again.dueAt } }),
    ...viewSaid(callback, { agent, now: clock.now(), language }),
    notices: [...noticesOf(callback, what).map((code) => dialNotice(code, language)), ...numberNoticesOf(callback.number, what, language)],
    measures: measuresOf(callback),
    journey: journeyOf(callback, language),
  };
}

function noticesOf({ mode, attempt }: Callback, { created, unclear }: Told) {
  const isWithdrawn = attempt.withdrawal !== undefined;
  return [
    ...(mode === 'legacy' ? (['legacy-deprecated'] as const) : []),
    ...(unclear ? (['being-confirmed'] as const) : []),
    ...(created ? [] : (['already-requested'] as const)),
    ...(isWithdrawn ? (['being-withdrawn'] as const) : []),
  ];
}
