import type { CallBeside } from './beside';
import { callsBeside } from './call-beside';
import type { Callback } from './callback';
import { isPromised } from './callback-request';

/** The call that this agent dialled by hand beside the callback, and in which they talked to whoever answered, as far as the callback was told of that. */
export function talkByHandOf(callback: Callback, userId: string): CallBeside | undefined {
  const talks = isPromised(callback) ? (callback.settledBy ?? []) : [];
  return callsByHand(callback).find(({ id, agent, said }) => agent.userId === userId && (said !== undefined || talks.some(({ click }) => click === id)));
}

/** The call by hand that ended it. Its agent alone knows whether they reached the customer. */
export function endedByHand(callback: Callback): CallBeside | undefined {
  if (!isPromised(callback) || callback.phase !== 'ended' || callback.outcome.code !== 'reached-otherwise') return undefined;
  const last = callback.settledBy?.at(-1)?.click;
  return callsByHand(callback).find(({ id }) => id === last);
}

function callsByHand({ calledBeside }: Callback): CallBeside[] {
  return calledBeside ? callsBeside(calledBeside).filter(({ byHand }) => byHand) : [];
}
