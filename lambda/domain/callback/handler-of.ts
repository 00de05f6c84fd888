import type { Agent, Callback } from './callback';

/** Whose call it is: who clicked, who calls now, in whose line it stands, or else whose it is. Undefined: any agent's of its queue. */
export function handlerOf(callback: Callback): Agent | undefined {
  if (callback.origin === 'click') return callback.agent;
  if ('calledNowBy' in callback && callback.calledNowBy) return callback.calledNowBy;
  if ('line' in callback && callback.line) return 'agent' in callback.line ? callback.line.agent : undefined;
  return callback.owner;
}
