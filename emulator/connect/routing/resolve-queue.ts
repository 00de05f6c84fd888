import type { QueueTarget } from '../flow-runner/host';
import { lastOf, type InstanceStore } from '../instance-store';
import type { QueueRef } from '../model';

/** A queue by id or ARN, an agent's own queue by its ARN or by the agent. A queue's name is not a reference (AG:set-working-queue). */
export function resolveQueue(store: InstanceStore, target: QueueTarget): QueueRef | undefined {
  if ('agentId' in target) return agentQueue(store, target.agentId);
  if (/\/queue\/agent\/[^/]+$/.test(target.queueId)) return agentQueue(store, lastOf(target.queueId));
  const queueId = lastOf(target.queueId);
  return store.queues.has(queueId) ? { kind: 'STANDARD', queueId } : undefined;
}

function agentQueue(store: InstanceStore, reference: string): QueueRef | undefined {
  const user = store.findUser(reference);
  return user && { kind: 'AGENT', userId: user.id };
}
