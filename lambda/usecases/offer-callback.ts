import { checkNumber } from '../domain/phone-number';
import type { QueuePosition } from '../ports/queue-position';
import { checkOffer, type OfferPorts } from './check-offer';

export type OfferCallbackPorts = OfferPorts & { position: QueuePosition };

/** A call that waits in a queue, as a flow shows it. */
export interface WaitingCall {
  contactId: string;
  queueId: string;
  /** As Connect shows the caller; undefined where they withhold it. */
  callerId?: string;
}

export interface OfferAnswer {
  /** What to offer. */
  offer: 'immediate' | 'slot' | 'both' | 'none';
  /** The caller's number in E.164, or `withheld`: then it is asked for. */
  number: string;
  /** What makes this choice of the caller another than an earlier one in the same call. */
  choice: string;
  reason: string;
}

/** What a caller who waits is offered now. Nothing is written. */
export async function offerCallback(ports: OfferCallbackPorts, { contactId, queueId, callerId }: WaitingCall): Promise<OfferAnswer> {
  const choice = ports.clock.now();
  if (!ports.offers.has(queueId)) return { offer: 'none', number: 'withheld', choice, reason: 'The queue is not set up for callbacks.' };
  const positionInQueue = await ports.position.of(contactId);
  const offer = await checkOffer(ports, { queueId, ...(callerId && { number: callerId }), ...(positionInQueue !== undefined && { positionInQueue }) });
  const [one, other] = offer?.offered ?? [];
  const checked = callerId === undefined ? undefined : checkNumber(callerId, ports.numberRules);
  return {
    offer: one && other ? 'both' : (one ?? 'none'),
    number: checked && 'e164' in checked ? checked.e164 : 'withheld',
    choice,
    reason: offer?.reason ?? 'The queue is not set up for callbacks.',
  };
}
