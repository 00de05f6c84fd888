import { secondsBetween } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { Callback } from '../domain/callback';
import { isPromised, type Promised } from '../domain/callback-request';
import type { CallbackStore } from '../ports/callback-store';
import { skillsOf } from '../domain/skills-of';
import type { Places, RoutedTo } from '../ports/places';

export interface KeepPlaceNeeds {
  store: Pick<CallbackStore, 'find'>;
  places: Places;
  clock: Clock;
  queues: ReadonlyMap<string, Pick<QueuePolicy, 'customerFirst'>>;
}

export type KeepPlace = (callbackId: string, contactId: string) => Promise<void>;

/**
 * The customer was called before an agent, and comes into the queue only now: they stand where they would stand had they waited there since their time, and wait
 * for an agent who can do what is needed. Where the queue says so, those who are tried again come first by their attempts instead.
 */
export function createKeepPlace({ store, places, clock, queues }: KeepPlaceNeeds): KeepPlace {
  return async (callbackId, contactId) => {
    const callback = await calledOn(store, callbackId, contactId);
    if (!callback) return;
    const to = routedTo(callback, queues);
    if (to) await places.route(contactId, to);
    const priorities = queues.get(callback.queueId)?.customerFirst?.prioritiesByAttempt;
    if (priorities) return places.prioritise(contactId, priorities[Math.min(callback.attempts.length, priorities.length - 1)]!);
    const seconds = Math.floor(secondsBetween(callback.dueAt, clock.now()));
    if (seconds > 0) await places.age(contactId, seconds);
  };
}

/** It is said before the customer is in the queue to whom they are routed: another agent may be faster than the flow of the queue. Whether Connect takes it then is not documented, so `KeepPlace` says it again. */
export function createRouteCustomer({ store, places, queues }: Omit<KeepPlaceNeeds, 'clock'>): KeepPlace {
  return async (callbackId, contactId) => {
    const callback = await calledOn(store, callbackId, contactId);
    const to = callback && routedTo(callback, queues);
    if (to) await places.route(contactId, to);
  };
}

/** Undefined: any agent of the queue will do. Who is preferred keeps nobody waiting beyond the threshold: the last of its seconds is everybody's. */
function routedTo(callback: Callback & Promised, queues: KeepPlaceNeeds['queues']): RoutedTo | undefined {
  const queue = queues.get(callback.queueId);
  const skills = skillsOf(callback, queue);
  const { preferredAgents: userIds = [] } = callback;
  const seconds = (queue?.customerFirst?.abandonmentRate.connectionThresholdSeconds ?? 0) - 1;
  const preferred = userIds.length > 0 && seconds > 0 ? { userIds, seconds } : undefined;
  return skills.length > 0 || preferred ? { skills, ...(preferred && { preferred }) } : undefined;
}

async function calledOn(store: KeepPlaceNeeds['store'], callbackId: string, contactId: string): Promise<(Callback & Promised) | undefined> {
  const callback = await store.find(callbackId);
  return callback && isPromised(callback) && callback.attempt.handoffContactId === contactId ? callback : undefined;
}
