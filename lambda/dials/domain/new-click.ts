import type { Beside } from '../../callbacks/domain/beside';
import type { Callback, Dispatching } from '../../callbacks/domain/callback';
import type { Click } from '../../callbacks/domain/callback-request';
import { POLICY } from '../../callbacks/domain/policy';
import { plusSeconds } from '../../ground/domain/instant';
import type { ClickOrder } from './click-order';

/** A click that is not placed yet. */
export type NewClick = Callback & Click & Dispatching;

interface ClickFacts {
  order: ClickOrder;
  /** The customer's, E.164. */
  number: string;
  requestedAt: string;
  /** So long its agent is waited for. */
  atMostMinutes: number;
}

type Digest = (...parts: string[]) => string;

/** In the customer's place, as promised callbacks are: one at a time, whoever calls. */
export function newClick(digest: Digest, facts: ClickFacts): NewClick {
  return clickOf(digest, digest('customer', facts.number), facts);
}

/** In a place of agent and customer, where another callback keeps that of the customer. */
export function newClickBeside(digest: Digest, beside: Beside, facts: ClickFacts): NewClick {
  return { ...clickOf(digest, subjectBeside(digest, facts.order.agent.userId, facts.number), facts), beside };
}

export function subjectBeside(digest: Digest, userId: string, number: string): string {
  return digest('beside', userId, number);
}

/** The key is remembered within the subject: it tells a retry from a new request to the same customer. */
function clickOf(digest: Digest, subject: string, { order, number, requestedAt, atMostMinutes }: ClickFacts): NewClick {
  const lease = order.mode === 'legacy' ? POLICY.legacyLeaseSeconds : POLICY.handoffLeaseSeconds;
  return {
    id: `${subject}.${requestDigest(digest, order)}`,
    subject,
    origin: 'click',
    mode: order.mode,
    agent: order.agent,
    ...(order.mode === 'queued-callback' && { purgeAt: plusSeconds(requestedAt, atMostMinutes * 60) }),
    number,
    ...(order.comment && { comment: order.comment }),
    ...(order.customerZone && { customerZone: order.customerZone }),
    ...(order.atAnyHour && { atAnyHour: true as const }),
    ...(order.recorded && { recorded: true as const }),
    ...(order.callerId && { callerId: order.callerId }),
    ...(order.pinGiven && { pinGiven: true as const }),
    ...(order.relatedContactId && { relatedContactId: order.relatedContactId }),
    requestedAt,
    version: 1,
    phase: 'dispatching',
    attempt: { dials: 1 },
    checkAt: plusSeconds(requestedAt, lease),
  };
}

/** The digest of the agent's request, which tells a repeat of it. */
export function requestDigest(digest: Digest, { agent, idempotencyKey }: Pick<ClickOrder, 'agent' | 'idempotencyKey'>): string {
  return digest('click', agent.userId, idempotencyKey);
}

/** That of a click that was made. It is the same in whichever place a click of one customer stands. */
export function requestOf({ id }: Pick<Callback, 'id'>): string {
  return id.split('.')[1]!;
}
