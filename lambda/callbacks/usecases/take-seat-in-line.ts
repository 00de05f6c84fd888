import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { type Callback, isPromised, type Line } from '../domain/callback';
import { dueKeyOf } from '../domain/due-key';
import { standsInLine } from '../domain/line';
import type { CallbackStore, LineBook } from '../ports/callback-store';
import type { ContactLookUp } from '../ports/contacts';
import type { Parking } from '../ports/parking';
import { firstParked } from './first-parked';

export interface LinePorts {
  store: CallbackStore;
  lines: LineBook;
  parking: Parking;
  contacts: ContactLookUp;
  clock: Clock;
  queues: ReadonlyMap<string, QueuePolicy>;
}

/** @param how `outOfTurn`: those who wait for a seat there are passed by */
export type TakeSeatInLine = (callback: Callback, line: Line, how?: { outOfTurn: boolean }) => Promise<boolean>;

/**
 * False when as many callbacks stand in the line as may, or others that were due before it wait for a seat there. Repeating it for the same callback takes
 * no second seat. Who has one waits for none any more.
 */
export function createTakeSeatInLine(ports: LinePorts): TakeSeatInLine {
  const { lines, parking, queues } = ports;
  return async (callback, line, { outOfTurn } = { outOfTurn: false }) => {
    const limit = limitIn(line, callback, queues);
    if (limit === undefined || !isPromised(callback)) return true;
    const first = await firstParked(ports, line);
    const isBehind = !outOfTurn && first !== undefined && first.dueKey < dueKeyOf(callback);
    if (isBehind && !(await lines.standing(line)).has(callback.id)) return false;
    if (!(await lines.take(line, callback.id, { limit, standsThere: standsThereNow(ports, line) }))) return false;
    if (first && first.dueKey <= dueKeyOf(callback)) await parking.leave(line, dueKeyOf(callback));
    return true;
  };
}

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
  const isShared = 'agent' in line && [...queues.values()].some(({ queuedAtMost }) => queuedAtMost !== 'unlimited');
  return isShared ? UNLIMITED : undefined;
}

/** That an agent took it is not written: Connect is asked, and only where the line looks full. */
export function standsThereNow(ports: Pick<LinePorts, 'store' | 'contacts' | 'clock'>, line: Line): (callbackId: string) => Promise<boolean> {
  return async (callbackId) => {
    const other = await ports.store.find(callbackId);
    return other !== undefined && standsInLine(other, line, ports.clock.now()) && !(await wasTaken(ports.contacts, other));
  };
}

async function wasTaken(contacts: ContactLookUp, callback: Callback): Promise<boolean> {
  if (callback.phase !== 'waiting' || !callback.attempt.call) return false;
  return (await contacts.lookUp(callback.attempt.call.contactId))?.facts.acceptedAt !== undefined;
}
