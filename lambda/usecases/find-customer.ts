import { isPromised, type Agent } from '../domain/callback/callback';
import { callerNumber } from '../domain/caller-number';
import { checkNumber, type NumberRules } from '../domain/phone-number';
import type { QueuePolicy } from '../domain/queue-policy';
import type { Refusal } from '../domain/refusal';
import type { AgentDesks, PresentContact } from '../ports/agents';
import type { CallbackStore } from '../ports/callback-store';
import { serves } from './owner-state';

export interface CustomerPorts {
  store: Pick<CallbackStore, 'find'>;
  desks: AgentDesks;
  queues: ReadonlyMap<string, QueuePolicy>;
  numberRules: NumberRules;
}

export interface CustomerOrder {
  agent: Agent;
  number?: string;
  queueId?: string;
  relatedContactId?: string;
}

export interface Customer {
  /** E.164. */
  number: string;
  queue: QueuePolicy;
  relatedContactId?: string;
}

/** Whom to call and for which queue: as said, or else those of the contact that the agent is on or wraps up. */
export async function findCustomer(ports: CustomerPorts, order: CustomerOrder): Promise<Customer | { refusal: Refusal }> {
  const contact = order.number !== undefined && order.queueId !== undefined ? undefined : await presentContact(ports, order);
  const typed = order.number ?? callerNumber(contact?.callerId, ports.numberRules.defaultCountry);
  if (typed === undefined) return { refusal: { code: 'number-needed' } };
  const checked = checkNumber(typed, ports.numberRules);
  if ('code' in checked) return { refusal: checked };
  const queueId = order.queueId ?? (contact && (await queueOf(ports, contact)));
  if (queueId === undefined) return { refusal: { code: 'queue-needed' } };
  const queue = ports.queues.get(queueId);
  if (!queue) return { refusal: { code: 'queue-not-offered', queueId } };
  if (!(await serves(ports, order.agent, queueId))) return { refusal: { code: 'queue-not-served', queue: queue.name } };
  const relatedContactId = order.relatedContactId ?? contact?.contactId;
  return { number: checked.e164, queue, ...(relatedContactId && { relatedContactId }) };
}

/** Who names the contact they mean gets that one or none: a repeat that comes late must not promise the next caller a callback. */
async function presentContact({ desks }: CustomerPorts, { agent, relatedContactId }: CustomerOrder) {
  const contact = await desks.contactOf(agent.userId);
  return relatedContactId === undefined || contact?.contactId === relatedContactId ? contact : undefined;
}

/** A promised callback knows its source queue, in whosever line it stood. A click has none. */
async function queueOf({ store }: CustomerPorts, { queueId, callbackId }: PresentContact): Promise<string | undefined> {
  const callback = callbackId === undefined ? undefined : await store.find(callbackId);
  return callback && isPromised(callback) ? callback.queueId : queueId;
}
