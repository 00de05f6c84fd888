import type { Line } from './attempt';

/** The key of a line's seats in the capacity book. */
export function lineKey(line: Line): string {
  return 'agent' in line ? `line#agent#${line.agent.userId}` : `line#queue#${line.queueId}`;
}
