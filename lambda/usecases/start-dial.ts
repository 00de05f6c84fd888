import type { Agent, Callback, Click, DialMode, Dispatching } from '../domain/callback/callback';
import type { PlacementFailure } from '../domain/callback/event';
import { plusSeconds } from '../domain/callback/instant';
import { POLICY } from '../domain/callback/policy';
import { checkNumber, type NumberRules } from '../domain/phone-number';
import type { Refusal } from '../domain/refusal';
import type { Ids } from '../ports/surroundings';
import { advanceCallback, type AdvancePorts } from './advance-callback';
import { createWhereOver } from './create-where-over';
import { holdAgent } from './hold-agent';
import { refuseUnsettled } from './refuse-unsettled';

export interface DialOrder {
  agent: Agent;
  /** As typed. */
  number: string;
  mode: DialMode;
  comment?: string;
  relatedContactId?: string;
  idempotencyKey: string;
}

export type StartDialPorts = AdvancePorts & { ids: Ids; numberRules: NumberRules; legacyAllowed: boolean };

export type StartDialAnswer =
  | { callback: Callback; created: boolean; unclear?: boolean }
  | { refusal: Refusal };

/** One write, one call to Connect. Whatever else is needed, happens when the flow and the events tell of it. */
export async function startDial(ports: StartDialPorts, order: DialOrder): Promise<StartDialAnswer> {
  if (order.mode === 'legacy' && !ports.legacyAllowed) return { refusal: { code: 'mode-not-allowed' } };
  const checked = checkNumber(order.number, ports.numberRules);
  if ('code' in checked) return { refusal: checked };
  const callback = newCallback(ports, order, checked.e164);
  const write = await createWhereOver(ports, callback);
  if (!write.created) return alreadyThere(ports, write.existing, callback);
  try {
    await holdAgent(ports, callback);
  } catch (error) {
    return notHeld(ports, callback, error);
  }
  return place(ports, callback);
}

function newCallback({ ids, clock }: StartDialPorts, order: DialOrder, number: string): Click & Dispatching {
  const subject = ids.digest('click', order.agent.userId, number);
  const requestedAt = clock.now();
  const lease = order.mode === 'legacy' ? POLICY.legacyLeaseSeconds : POLICY.handoffLeaseSeconds;
  return {
    id: `${subject}.${ids.digest(order.agent.userId, order.idempotencyKey)}`,
    subject,
    origin: 'click',
    mode: order.mode,
    agent: order.agent,
    number,
    ...(order.comment && { comment: order.comment }),
    ...(order.relatedContactId && { relatedContactId: order.relatedContactId }),
    requestedAt,
    version: 1,
    phase: 'dispatching',
    placements: 1,
    attentionAt: plusSeconds(requestedAt, lease),
  };
}

/**
 * The key is remembered within the subject: it tells a retry from a new request to the same customer.
 * A double click, a retry of the browser, or a second click while the first is on its way: all are the first. One that got
 * stuck before its call was placed is taken up again here, sooner than the sweep would.
 */
async function alreadyThere(ports: StartDialPorts, existing: Callback, asked: Callback): Promise<StartDialAnswer> {
  const sameKey = existing.id === asked.id;
  if (existing.phase === 'ended' && !sameKey) return refuseUnsettled(existing, ports.clock.now());
  const sameRequest = existing.mode === asked.mode && existing.comment === asked.comment && existing.relatedContactId === asked.relatedContactId;
  if (sameKey && !sameRequest) return { refusal: { code: 'idempotency-key-reused' } };
  if (existing.phase !== 'dispatching' || existing.attentionAt > ports.clock.now()) return { callback: existing, created: false };
  const decision = await advanceCallback(ports, existing, { type: 'attention-due' });
  return { callback: 'refused' in decision ? existing : decision.next, created: false };
}

async function place(ports: StartDialPorts, callback: Callback): Promise<StartDialAnswer> {
  const placement = await ports.telephony.place(callback, { placement: 1 });
  if ('unclear' in placement) {
    ports.notices.failed('place', callback.id, placement.unclear);
    return { callback, created: true, unclear: true };
  }
  if ('placed' in placement) {
    if (callback.mode === 'queued-callback') return { callback, created: true };
    const decision = await advanceCallback(ports, callback, { type: 'placed', contactId: placement.placed });
    return { callback: 'refused' in decision ? callback : decision.next, created: true };
  }
  return refused(ports, callback, placement.refused);
}

async function refused(ports: StartDialPorts, callback: Callback, failure: PlacementFailure): Promise<StartDialAnswer> {
  const decision = await advanceCallback(ports, callback, { type: 'placement-refused', failure });
  if ('refused' in decision || decision.next.phase !== 'ended') return { callback: 'refused' in decision ? callback : decision.next, created: true };
  return { refusal: { code: 'call-not-placed', sentence: decision.next.outcome.sentence } };
}

/** Nothing was dialled: the agent is told, and the callback is closed. */
async function notHeld(ports: StartDialPorts, callback: Callback, error: unknown): Promise<StartDialAnswer> {
  ports.notices.failed('hold-agent', callback.id, error);
  await advanceCallback(ports, callback, { type: 'placement-refused', failure: 'agent-not-held' });
  return { refusal: { code: 'agent-not-held' } };
}
