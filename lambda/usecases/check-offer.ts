import { isPromised } from '../domain/callback/callback';
import { standsInLine } from '../domain/callback/line';
import { callerNumber } from '../domain/caller-number';
import { decideOffer, limitByWait, type Offer, type OfferFacts } from '../domain/offer/decide-offer';
import { checkNumber, type NumberRules } from '../domain/phone-number';
import { secondsToClosing } from '../domain/wait/closing';
import { linePlace } from '../domain/callback/line-place';
import type { CallbackStore } from '../ports/callback-store';
import type { Ids } from '../ports/surroundings';
import { estimateWaitIn, type WaitPorts } from './estimate-wait';
import { findFreeSlots, type SlotPorts } from './find-slots';

export type OfferPorts = SlotPorts & WaitPorts & {
  store: Pick<CallbackStore, 'find' | 'findLatest'>;
  ids: Ids;
  numberRules: NumberRules;
};

export interface Caller {
  queueId: string;
  /** As Connect shows them. Undefined where it shows nothing. */
  callerId?: string | undefined;
  /** 1 is next. Undefined: Connect does not say. */
  positionInQueue?: number | undefined;
}

/** What a caller who waits in a queue is offered, and why. Undefined: the queue is not configured for it. Most wait too short: then nothing else is asked. */
export async function checkOffer(ports: OfferPorts, { queueId, callerId, positionInQueue }: Caller): Promise<Offer | undefined> {
  const policy = ports.offers.get(queueId);
  const wait = policy && (await estimateWaitIn(ports, queueId, { position: positionInQueue }));
  if (!policy || !wait) return undefined;
  const early = limitByWait(policy, wait);
  if (early) return early;
  const checked = numberOf(ports, callerId);
  const now = ports.clock.now();
  const [isOwed, isLineFull, hours, free] = await Promise.all([
    isOwedCallback(ports, checked),
    isFull(ports, queueId),
    ports.hours.of(queueId),
    findFreeSlots(ports, queueId, { around: now, count: 1 }),
  ]);
  return decideOffer({ policy, wait, number: checked, isOwed, isLineFull, secondsToClosing: hours ? secondsToClosing(hours, now) : 0, hasFreeSlot: (free?.slots.length ?? 0) > 0 });
}

/** Of who shows no number, none can be refused: they are asked for one. */
function numberOf({ numberRules }: OfferPorts, callerId: string | undefined): OfferFacts['number'] {
  const shown = callerNumber(callerId, numberRules.defaultCountry);
  return shown === undefined ? 'withheld' : checkNumber(shown, numberRules);
}

async function isOwedCallback({ store, ids }: OfferPorts, number: OfferFacts['number']): Promise<boolean> {
  if (number === 'withheld' || 'code' in number) return false;
  const latest = await store.findLatest(ids.digest('customer', number.e164));
  return latest !== undefined && isPromised(latest) && latest.phase !== 'ended';
}

async function isFull({ store, places, clock, queues }: OfferPorts, queueId: string): Promise<boolean> {
  const limit = queues.get(queueId)?.queuedAtMost ?? 'unlimited';
  if (limit === 'unlimited') return false;
  const takers = await places.takers(linePlace({ queueId }));
  if (takers.length < limit) return false;
  const callbacks = await Promise.all(takers.map(({ takerId }) => store.find(takerId)));
  return callbacks.filter((callback) => callback && standsInLine(callback, { queueId }, clock.now())).length >= limit;
}
