import type { Line } from './callback';

/** What the book of places knows a line by. */
export function linePlace(line: Line): string {
  return 'agent' in line ? `line#agent#${line.agent.userId}` : `line#queue#${line.queueId}`;
}
