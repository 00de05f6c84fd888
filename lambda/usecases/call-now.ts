import { isPromised, type Agent, type Callback, type CallbackIn, type Pending, type Promised } from '../domain/callback/callback';
import { plusSeconds } from '../domain/callback/instant';
import { POLICY } from '../domain/callback/policy';
import type { Refusal } from '../domain/refusal';
import type { AgentDesks } from '../ports/agents';
import type { DispatchQueue } from '../ports/dispatch';
import { advanceCallback, type AdvancePorts } from './advance-callback';
import { findHandled } from './handled-callbacks';
import { refuseDecision } from './refuse-decision';
import { takePlaceInLine } from './take-place-in-line';

export type CallNowPorts = AdvancePorts & { desks: AgentDesks; dispatch: DispatchQueue };

export type CallNowAnswer = { callback: Callback & Promised } | { refusal: Refusal };

/**
 * The agent calls now, whatever the time. A place in their line is taken, and the message that follows the call sent, before anything
 * is written: whatever dies after that, the message comes. Asked twice by the same agent, it is one call.
 */
export async function callNow(ports: CallNowPorts, { agent, id }: { agent: Agent; id: string }): Promise<CallNowAnswer> {
  const found = await findHandled(ports, agent, id);
  if ('refusal' in found) return found;
  const { callback } = found;
  if (callback.phase !== 'pending') return refuseDecision(callback.phase === 'ended' ? 'already-over' : 'on-its-way');
  if (callback.calledNowBy?.userId === agent.userId) return { callback };
  if (callback.purgeAt <= ports.clock.now()) return refuseDecision('already-over');
  if (!(await takePlaceInLine(ports, callback, { agent }))) return { refusal: { code: 'line-full' } };
  // The first call is placed from here: the message brings the second, should nobody have heard of the first by then.
  const followUpAt = plusSeconds(ports.clock.now(), POLICY.handoffLeaseSeconds);
  await ports.dispatch.send([{ message: { subject: callback.subject, placement: 2 }, at: followUpAt }]);
  const decision = await advanceCallback(ports, callback, { type: 'called-now', agent });
  if ('refused' in decision) return refuseDecision(decision.refused);
  if (!isPromised(decision.next)) throw new Error(`The callback ${id} became a click by being called.`);
  return answerOf(callback, decision.next);
}

function answerOf(before: CallbackIn<Pending>, after: Callback & Promised): CallNowAnswer {
  if (after.phase === 'ended') return { refusal: { code: 'call-not-placed', sentence: after.outcome.sentence } };
  if (after.phase !== 'pending' || after.calledNowBy) return { callback: after };
  const failed = after.attempts.slice(before.attempts.length).at(-1);
  return { refusal: failed ? { code: 'call-not-placed', sentence: failed.outcome.sentence } : { code: 'line-full' } };
}
