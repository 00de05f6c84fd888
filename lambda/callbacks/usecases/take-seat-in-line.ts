import type { Way } from '../../pacing/domain/calls-to-place';
import type { Line } from '../domain/attempt';
import type { Callback } from '../domain/callback';
import { isPromised } from '../domain/callback-request';
import { dueKeyOf } from '../domain/due-key';
import { firstParked } from './first-parked';
import type { LinePorts } from './line-ports';
import { isPaced, standsThereNow } from './stands-there';

/**
 * @param how `outOfTurn`: those who wait for a seat there are passed by. `customerFirst`: the customer is to be called before an agent is, if the pace of the
 * queue allows that
 * @returns the way in which the call may go, or false
 */
export type TakeSeatInLine = (callback: Callback, line: Line, how?: { outOfTurn: boolean; customerFirst?: boolean }) => Promise<Way | false>;

/**
 * False when as many callbacks stand in the line as may, or others that were due before it wait for a seat there. Repeating it for the same callback takes
 * no second seat. Who has one waits for none any more.
 */
export function createTakeSeatInLine(ports: LinePorts): TakeSeatInLine {
  const { lines, parking } = ports;
  return async (callback, line, { outOfTurn, customerFirst = false } = { outOfTurn: false }) => {
    const { way, limit } = await seatsFor(ports, { callback, line, customerFirst, outOfTurn });
    if (limit === undefined || !isPromised(callback)) return way;
    const first = await firstParked(ports, line);
    const isBehind = !outOfTurn && first !== undefined && first.dueKey < dueKeyOf(callback);
    if (isBehind && !(await lines.standing(line)).has(callback.id)) return false;
    if (!(await lines.take(line, callback.id, { limit, standsThere: standsThereNow(ports, line) }))) return false;
    if (first && first.dueKey <= dueKeyOf(callback)) await parking.leave(line, dueKeyOf(callback));
    return way === 'agent-first' || (await ports.pacedLines?.isAgentSpared(callback)) ? way : false;
  };
}

/** Where customers come first, the seats of a line are for those whom an idle agent will be there for. Who waited for one in vain is not kept out by them. */
async function seatsFor({ queues, pacedLines }: LinePorts, { callback, line, customerFirst, outOfTurn }: { callback: Callback; line: Line; customerFirst: boolean; outOfTurn: boolean }): Promise<{ way: Way; limit: number | undefined }> {
  if (isPaced(line, queues) && outOfTurn) return { way: 'agent-first', limit: UNLIMITED };
  const limit = limitIn(line, callback, queues);
  if (!customerFirst || !('queueId' in line)) return { way: 'agent-first', limit };
  const pace = pacedLines && isPromised(callback) ? await pacedLines.roomFor(callback) : NOBODY;
  return pace.way === 'customer-first' ? { way: pace.way, limit: pace.atMost } : { way: pace.way, limit };
}

const NOBODY = { way: 'customer-first', atMost: 0 } as const;

/** No queue allows so many. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;

/**
 * How many may stand in the line, as its queue allows. Undefined: they need not be counted. Callbacks of all queues share the line of an agent: there the
 * least limit of those who stand in it holds (`CapacityBook`), and one of a queue without a limit is counted too.
 */
export function limitIn(line: Line, callback: Callback, queues: LinePorts['queues']): number | undefined {
  if (!isPromised(callback)) return undefined;
  const limit = queues.get(callback.queueId)?.queuedAtMost ?? 'unlimited';
  if (limit !== 'unlimited') return limit;
  if (isPaced(line, queues)) return UNLIMITED;
  const isShared = 'agent' in line && [...queues.values()].some(({ queuedAtMost }) => queuedAtMost !== 'unlimited');
  return isShared ? UNLIMITED : undefined;
}
