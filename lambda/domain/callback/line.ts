import type { Callback, Line } from './callback';

export function isSameLine(a: Line, b: Line): boolean {
  if ('agent' in a) return 'agent' in b && a.agent.userId === b.agent.userId;
  return 'queueId' in b && a.queueId === b.queueId;
}

/** Whether it waits there for an agent. One that is due may be on its way there, since placing it is not written: it counts. */
export function standsInLine(callback: Callback, line: Line, now: string): boolean {
  switch (callback.phase) {
    case 'pending':
      return callback.attentionAt <= now;
    case 'handing-off':
    case 'waiting':
      return callback.line !== undefined && isSameLine(callback.line, line);
    case 'dispatching':
    case 'holding':
    case 'connected':
    case 'ended':
      return false;
  }
}
