import type { OfferLimit } from '../domain/offer/decide-offer';
import type { QueuePosition } from '../ports/queue-position';
import { checkOffer, type OfferPorts } from './check-offer';

export type OfferCallbackPorts = OfferPorts & { position: QueuePosition };

/** A call that waits in a queue, as a flow shows it. */
export interface WaitingCall {
  contactId: string;
  queueId: string;
  /** As Connect shows the caller: a number, a word, or nothing. */
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
  /** What keeps callbacks back, or one kind of them. */
  limits: (OfferLimit | 'queue-not-set-up')[];
}

/** What a caller who waits is offered now. Nothing is written. */
export async function offerCallback(ports: OfferCallbackPorts, { contactId, queueId, callerId }: WaitingCall): Promise<OfferAnswer> {
  const choice = ports.clock.now();
  const positionInQueue = ports.offers.has(queueId) ? await ports.position.of(contactId) : undefined;
  const offer = await checkOffer(ports, { queueId, callerId, positionInQueue });
  if (!offer) return { offer: 'none', number: 'withheld', choice, reason: 'The queue is not set up for callbacks.', limits: ['queue-not-set-up'] };
  const [one, other] = offer.offered;
  const number = 'number' in offer ? offer.number : 'withheld';
  return {
    offer: one && other ? 'both' : (one ?? 'none'),
    number: number === 'withheld' ? number : number.e164,
    choice,
    reason: offer.reason,
    limits: offer.limits,
  };
}
