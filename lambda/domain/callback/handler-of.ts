import type { Agent, Callback, Promised } from './callback';
import { isMissed } from './is-missed';

/** Whose call it is: who clicked, who calls now, in whose line it stands, or else whose it is. Undefined: any agent's of its queue. */
export function handlerOf(callback: Callback): Agent | undefined {
  if (callback.origin === 'click') return callback.agent;
  if ('calledNowBy' in callback && callback.calledNowBy) return callback.calledNowBy;
  if ('line' in callback && callback.line) return 'agent' in callback.line ? callback.line.agent : undefined;
  return callback.owner;
}

/** The owner, as long as it is theirs alone: not any more when they could not take it and it is for the agents of its queue, nor once it was missed. */
export function ownerAloneOf(callback: Callback & Promised): Agent | undefined {
  if (isMissed(callback)) return undefined;
  const isForQueue = callback.phase === 'pending' ? callback.fellBack : 'line' in callback && callback.line && 'queueId' in callback.line;
  return isForQueue ? undefined : callback.owner;
}
