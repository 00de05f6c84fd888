import type { ScheduleAnswer, ScheduleCallback } from '../../agent-callbacks/usecases/schedule-callback';
import type { Callback } from '../../callbacks/domain/callback';
import type { Click, Promised } from '../../callbacks/domain/callback-request';
import { hadCall } from '../../callbacks/domain/agent-of-call';
import type { OutcomeOrder, SayOutcome, SayOutcomeAnswer } from '../../callbacks/usecases/say-outcome';

export interface ClickOutcomeOrder extends OutcomeOrder {
  callback: Callback & Click;
  /** With a time, and only then: the queue for which the customer is called again. */
  queueId?: string;
}

export interface SayClickOutcomeNeeds {
  sayOutcome: SayOutcome;
  scheduleCallback: ScheduleCallback;
}

/** `again`: what the customer is owed now. */
type SayClickOutcomeAnswer = Extract<SayOutcomeAnswer, { refusal: unknown }> | { callback: Callback; again?: Callback & Promised } | Extract<ScheduleAnswer, { refusal: unknown }>;

export type SayClickOutcome = (order: ClickOutcomeOrder) => Promise<SayClickOutcomeAnswer>;

/**
 * The agent says what came of their click. A customer who wants to be called at another time is promised a callback of this agent's first: a click is of no
 * queue, and is not tried again by itself. The same word again, also after a lost answer, finds the same promise. Where they are owed one already, that one stands.
 */
export function createSayClickOutcome({ sayOutcome, scheduleCallback }: SayClickOutcomeNeeds): SayClickOutcome {
  return async ({ queueId, ...order }) => {
    const { agent, callback, at, evenSo } = order;
    if (!at || order.outcome !== 'try-again' || !hadCall(callback, agent.userId)) return sayOutcome(order);
    const { number, comment, customerZone, recorded, callerId, relatedContactId } = callback;
    const follows = { ...(comment && { comment }), ...(customerZone && { customerZone }), ...(recorded && { recorded }), ...(callerId && { callerId }), ...(relatedContactId && { relatedContactId }) };
    const promised = await scheduleCallback({ agent, number, ...follows, ...(queueId && { queueId }), at, own: true, ...(evenSo && { evenSo }), idempotencyKey: `${callback.id} ${JSON.stringify(at)}` });
    if ('refusal' in promised) return promised;
    const { at: _promised, ...word } = order;
    const said = await sayOutcome(word);
    return 'refusal' in said ? said : { callback: said.callback, again: promised.callback };
  };
}
