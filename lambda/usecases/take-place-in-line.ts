import type { Callback, Line } from '../domain/callback/callback';
import { isPromised } from '../domain/callback/callback';
import { standsInLine } from '../domain/callback/line';
import type { QueuePolicy } from '../domain/queue-policy';
import type { CallbackStore, LineBook } from '../ports/callback-store';
import type { Clock } from '../ports/surroundings';
import type { Telephony } from '../ports/telephony';

export interface LinePorts {
  store: CallbackStore;
  lines: LineBook;
  telephony: Pick<Telephony, 'lookUp'>;
  clock: Clock;
  queues: ReadonlyMap<string, QueuePolicy>;
}

/** False when as many callbacks stand in the line as its queue allows. Repeating it for the same callback takes no second place. */
export async function takePlaceInLine({ store, telephony, lines, clock, queues }: LinePorts, callback: Callback, line: Line): Promise<boolean> {
  const limit = isPromised(callback) ? (queues.get(callback.queueId)?.queuedAtMost ?? 'unlimited') : 'unlimited';
  if (limit === 'unlimited') return true;
  const standsThere = async (callbackId: string) => {
    const other = await store.find(callbackId);
    return other !== undefined && standsInLine(other, line, clock.now()) && !(await wasTaken(telephony, other));
  };
  return lines.take(line, callback.id, { limit, standsThere });
}

/** That an agent took it is not written: Connect is asked, and only where the line looks full. */
async function wasTaken(telephony: LinePorts['telephony'], callback: Callback): Promise<boolean> {
  if (callback.phase !== 'waiting' || !callback.call) return false;
  return (await telephony.lookUp(callback.call.contactId))?.facts.acceptedAt !== undefined;
}
