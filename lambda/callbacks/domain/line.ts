import type { Line } from './attempt';
import type { Callback } from './callback';
import { isPromised } from './callback-request';
import { isTaken } from './next-check';

export function isSameLine(a: Line, b: Line): boolean {
  if ('agent' in a) return 'agent' in b && a.agent.userId === b.agent.userId;
  return 'queueId' in b && a.queueId === b.queueId;
}

/** Whether it waits there for an agent. One that is due may be on its way there, since placing it is not written: it counts. */
export function standsInLine(callback: Callback, line: Line, now: string): boolean {
  return linesOf(callback, now).some((its) => isSameLine(its, line));
}

/** Lines in which it may have a seat. While it is due and not admitted, that may be its queue's, its owner's, or that of who calls now. */
export function linesOf(callback: Callback, now: string): Line[] {
  switch (callback.phase) {
    case 'pending': {
      if (callback.checkAt > now) return [];
      const agents = [callback.attempt.calledNowBy, callback.owner].filter((agent) => agent !== undefined);
      return [{ queueId: callback.queueId }, ...agents.map((agent) => ({ agent }))];
    }
    case 'calling':
    case 'handing-off':
    case 'waiting':
      return isPromised(callback) && callback.attempt.line && !isTaken(callback) ? [callback.attempt.line] : [];
    case 'dispatching':
    case 'holding':
    case 'connected':
    case 'ended':
      return [];
  }
}
