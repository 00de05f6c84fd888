import { plusSeconds } from '../../ground/domain/instant';
import type { Line } from '../domain/attempt';
import type { Callback } from '../domain/callback';
import { standsInLine } from '../domain/line';
import type { ContactLookUp } from '../ports/contacts';
import type { LinePorts } from './line-ports';

/** Whether the customers of this line are called at the pace of idle agents. */
export function isPaced(line: Line, queues: LinePorts['queues']): boolean {
  return 'queueId' in line && queues.get(line.queueId)?.customerFirst !== undefined;
}

/** That an agent took it is not written: Connect is asked, and only where the line looks full. */
export function standsThereNow(ports: Pick<LinePorts, 'store' | 'contacts' | 'clock' | 'queues'>, line: Line): (callbackId: string) => Promise<boolean> {
  return async (callbackId) => {
    const other = await ports.store.find(callbackId);
    if (other === undefined) return false;
    if (isPaced(line, ports.queues) && tookAgentAt(other) > plusSeconds(ports.clock.now(), -PRESENCE_LAG_SECONDS)) return true;
    return keepsSeat(other, line, ports.clock.now()) && !(await wasTaken(ports.contacts, other));
  };
}

/** The clocks of two functions may differ by so much. */
const CLOCKS_DIFFER_SECONDS = 10;

/** Whether who took a seat there still needs it. It may be due by the clock of the function that took it, and not yet by this one. */
export function keepsSeat(callback: Callback, line: Line, now: string): boolean {
  return standsInLine(callback, line, plusSeconds(now, CLOCKS_DIFFER_SECONDS));
}

/** Connect’s counts of idle agents are some seconds old: who took a customer just now may be in them still. */
const PRESENCE_LAG_SECONDS = 7;

function tookAgentAt({ attempt: { call } }: Callback): string {
  return call?.acceptedAt ?? call?.connectedAt ?? '';
}

async function wasTaken(contacts: ContactLookUp, callback: Callback): Promise<boolean> {
  if (callback.phase !== 'waiting' || !callback.attempt.call) return false;
  return (await contacts.lookUp(callback.attempt.call.contactId))?.facts.acceptedAt !== undefined;
}
