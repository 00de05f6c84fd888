import { isPromised, type Agent, type Callback, type Promised } from '../domain/callback/callback';
import type { Refusal } from '../domain/refusal';
import type { AgentDesks } from '../ports/agents';
import type { DispatchQueue } from '../ports/dispatch';
import { advanceCallback, type AdvancePorts } from './advance-callback';
import { findHandled } from './handled-callbacks';
import { refuseDecision } from './refuse-decision';

export type CancelPorts = AdvancePorts & { desks: AgentDesks; dispatch: DispatchQueue };

export type CancelAnswer =
  /** `beingWithdrawn`: Connect holds it still; it is taken out there, and until then an agent may be faster. */
  { callback: Callback & Promised; beingWithdrawn: boolean } | { refusal: Refusal };

/** Takes it back wherever it is, or a missed one off its list. What is over stays as it is. */
export async function cancelCallback(ports: CancelPorts, { agent, id }: { agent: Agent; id: string }): Promise<CancelAnswer> {
  const found = await findHandled(ports, agent, id);
  if ('refusal' in found) return found;
  const decision = await advanceCallback(ports, found.callback, { type: 'cancelled', cause: 'cancelled' });
  if ('refused' in decision) return refuseDecision(decision.refused);
  if (!isPromised(decision.next)) throw new Error(`The callback ${id} became a click by its end.`);
  return answerOf(ports, decision.next);
}

async function answerOf({ dispatch }: CancelPorts, callback: Callback & Promised): Promise<CancelAnswer> {
  if (callback.phase === 'ended') return { callback, beingWithdrawn: false };
  if (!('withdrawal' in callback) || !callback.withdrawal) return { refusal: { code: 'agent-has-it' } };
  // The message that follows it comes at its next look, which may be an hour from now.
  await dispatch.send([{ message: { subject: callback.subject, placement: 1 }, at: callback.attentionAt }]);
  return { callback, beingWithdrawn: true };
}
