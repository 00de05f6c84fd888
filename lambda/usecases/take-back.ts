import { isPromised, type Agent, type Callback, type Promised } from '../domain/callback/callback';
import type { Refusal } from '../domain/refusal';
import type { DispatchQueue } from '../ports/dispatch';
import { advanceCallback, type AdvancePorts } from './advance-callback';
import { refuseDecision } from './refuse-decision';

export type TakeBackPorts = AdvancePorts & { dispatch: DispatchQueue };

export type TakeBackAnswer =
  /** `beingWithdrawn`: Connect holds it still; it is taken out there, and until then an agent may be faster. */
  { callback: Callback & Promised; beingWithdrawn: boolean } | { refusal: Refusal };

/**
 * Cancels it wherever it is, or takes a missed one off its list. What is over stays as it is.
 * @param by the agent who asks; undefined: the customer
 */
export async function takeBack(ports: TakeBackPorts, callback: Callback & Promised, by?: Agent): Promise<TakeBackAnswer> {
  const decision = await advanceCallback(ports, callback, { type: 'cancelled', cause: 'cancelled', ...(by && { by }) });
  if ('refused' in decision) return refuseDecision(decision.refused);
  if (!isPromised(decision.next)) throw new Error(`The callback ${callback.id} became a click by its end.`);
  return answerOf(ports, decision.next);
}

async function answerOf({ dispatch }: TakeBackPorts, callback: Callback & Promised): Promise<TakeBackAnswer> {
  if (callback.phase === 'ended') return { callback, beingWithdrawn: false };
  if (!('withdrawal' in callback) || !callback.withdrawal) return { refusal: { code: 'agent-has-it' } };
  // The message that follows it comes at its next look, which may be an hour from now.
  await dispatch.send([{ message: { subject: callback.subject, placement: 1 }, at: callback.attentionAt }]);
  return { callback, beingWithdrawn: true };
}
