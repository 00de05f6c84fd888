import type { AskedTime, DueNotice } from '../domain/calendar/due-time';
import { isPromised, type Agent, type Callback, type Promised } from '../domain/callback/callback';
import type { Edit } from '../domain/callback/event';
import type { QueuePolicy } from '../domain/queue-policy';
import type { Refusal } from '../domain/refusal';
import type { AgentDesks } from '../ports/agents';
import { advanceCallback, type AdvancePorts } from './advance-callback';
import { chooseDueTime, limitOf } from './choose-due-time';
import { findHandled } from './handled-callbacks';
import { refuseDecision } from './refuse-decision';
import { sendWhenSoon, type SendPorts } from './send-when-soon';

export interface EditOrder {
  agent: Agent;
  id: string;
  at?: AskedTime;
  /** Empty: none. */
  comment?: string;
  numberVerified?: boolean;
  /** True: the asking agent's. False: any agent's of its queue. */
  own?: boolean;
  /** The version that the edit was made on. */
  version?: number;
}

export type EditPorts = AdvancePorts & SendPorts & { desks: AgentDesks };

export type EditAnswer = { callback: Callback & Promised; notice?: DueNotice } | { refusal: Refusal };

/** The rules of its queue are those of a new callback. What was checked is what is changed: an edit in between is not written over. */
export async function editCallback(ports: EditPorts, order: EditOrder): Promise<EditAnswer> {
  const found = await findHandled(ports, order.agent, order.id);
  if ('refusal' in found) return found;
  const { callback } = found;
  if (order.version !== undefined && order.version !== callback.version) return { refusal: { code: 'changed-meanwhile' } };
  const queue = ports.queues.get(callback.queueId);
  if (!queue) return { refusal: { code: 'queue-not-offered', queueId: callback.queueId } };
  const times = await timesOf(ports, order, { callback, queue });
  if ('refusal' in times) return times;
  const { notice, ...time } = times;
  const decision = await advanceCallback(ports, callback, { type: 'edited', edit: { ...time, ...editOf(order) }, edition: callback.version, by: order.agent });
  if ('refused' in decision) return refuseDecision(decision.refused);
  const edited = decision.next;
  if (!isPromised(edited)) throw new Error(`The callback ${edited.id} became a click by an edit.`);
  if (order.at) await sendWhenSoon(ports, edited);
  return { callback: edited, ...(notice && { notice }) };
}

type Times = Pick<Edit, 'dueAt' | 'zone' | 'purgeAt'> & { notice?: DueNotice };

async function timesOf(ports: EditPorts, { at, own }: EditOrder, { callback, queue }: { callback: Promised; queue: QueuePolicy }): Promise<Times | { refusal: Refusal }> {
  const owned = own ?? callback.owner !== undefined;
  if (at) return chooseDueTime(ports, at, { queue, owned });
  const tooFar = own ? limitOf({ queue, owned, dueAt: callback.dueAt, now: ports.clock.now() }) : undefined;
  return tooFar ? { refusal: tooFar } : {};
}

function editOf({ agent, comment, numberVerified, own }: EditOrder): Edit {
  return {
    ...(comment !== undefined && { comment }),
    ...(numberVerified !== undefined && { numberVerified }),
    ...(own !== undefined && { owner: own ? agent : null }),
  };
}
