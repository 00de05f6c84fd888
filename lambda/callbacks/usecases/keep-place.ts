import { secondsBetween } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import { isPromised } from '../domain/callback';
import type { CallbackStore } from '../ports/callback-store';
import type { Places } from '../ports/places';

export interface KeepPlaceNeeds {
  store: Pick<CallbackStore, 'find'>;
  places: Places;
  clock: Clock;
}

export type KeepPlace = (callbackId: string, contactId: string) => Promise<void>;

/** The customer was called before an agent, and comes into the queue only now: they stand where they would stand had they waited there since their time. */
export function createKeepPlace({ store, places, clock }: KeepPlaceNeeds): KeepPlace {
  return async (callbackId, contactId) => {
    const callback = await store.find(callbackId);
    if (!callback || !isPromised(callback) || callback.attempt.handoffContactId !== contactId) return;
    const seconds = Math.floor(secondsBetween(callback.dueAt, clock.now()));
    if (seconds > 0) await places.age(contactId, seconds);
  };
}
