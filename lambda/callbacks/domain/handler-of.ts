import type { Agent } from '../../agents/domain/agent';
import type { Callback } from './callback';
import type { Promised } from './callback-request';
import { isMissed } from './is-missed';

/** The agent whose call it is: who clicked, who calls now, in whose line it stands, or else the owner. Undefined if any agent of its queue may take it. */
export function handlerOf(callback: Callback): Agent | undefined {
  if (callback.origin === 'click') return callback.agent;
  const { calledNowBy, line } = callback.attempt;
  if (calledNowBy) return calledNowBy;
  if (line) return 'agent' in line ? line.agent : undefined;
  return callback.owner;
}

/** The owner, as long as it is theirs alone. Undefined once it is for the agents of its queue, since the owner could not take it, or once it was missed. */
export function ownerAloneOf(callback: Callback & Promised): Agent | undefined {
  if (isMissed(callback)) return undefined;
  const { fellBack, line } = callback.attempt;
  const isForQueue = line ? 'queueId' in line : fellBack;
  return isForQueue ? undefined : callback.owner;
}
