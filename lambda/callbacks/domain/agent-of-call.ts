import type { Attempt } from './attempt';
import type { Callback, CallbackIn, Ended } from './callback';
import { isPromised, type Promised } from './callback-request';
import { endedByHand } from './talk-by-hand';

/** Connect's id of the agent on the line in this attempt. Where Connect does not say, the line tells, if it was one agent's. */
export function agentOfCall(callback: Callback, { call, line }: Attempt): string | undefined {
  if (!call?.connectedAt) return undefined;
  if (call.agentId) return call.agentId;
  if (!isPromised(callback)) return callback.agent.userId;
  return line && 'agent' in line ? line.agent.userId : undefined;
}

/** The newest attempt in which an agent was on the line: the one that still can be spoken of. */
export function answeredAttempt(callback: Callback): Attempt | undefined {
  if (callback.attempt.call?.connectedAt) return callback.attempt;
  return isPromised(callback) ? callback.attempts.findLast(({ call }) => call?.connectedAt) : undefined;
}

/** Whether this agent had the newest call that was answered. */
export function hadCall(callback: Callback, userId: string): boolean {
  const answered = answeredAttempt(callback);
  return answered !== undefined && agentOfCall(callback, answered) === userId;
}

/** Its call was answered, or this agent's call by hand ended it, and they have not said yet what came of that. */
export function isUnsaidBy(callback: Callback, userId: string): callback is CallbackIn<Ended> & Promised {
  if (!isPromised(callback) || callback.phase !== 'ended') return false;
  if (callback.outcome.code === 'answered') return hadCall(callback, userId);
  const talk = endedByHand(callback);
  return talk?.agent.userId === userId && talk.said === undefined;
}
