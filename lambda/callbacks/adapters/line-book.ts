import type { CapacityBook } from '../../ground/ports/capacity-book';
import { lineKey } from '../domain/line-key';
import type { LineBook } from '../ports/callback-store';

/** Lines have seats like slots. A callback is written before it takes one. Callbacks of several queues share the line of an agent. */
export function createLineBook(seats: CapacityBook): LineBook {
  return {
    standing: async (line) => new Set((await seats.takers(lineKey(line))).map(({ takerId }) => takerId)),
    take: (line, callbackId, { limit, standsThere }) =>
      seats.take(lineKey(line), callbackId, { limit, standsThere: (taker) => standsThere(taker.takerId), ...('agent' in line && { isShared: true as const }) }),
  };
}
