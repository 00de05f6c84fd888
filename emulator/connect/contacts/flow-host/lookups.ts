import type { Failure, FlowHost } from '../../flow-runner/host';
import { queueMetric, contactQueueMetrics } from '../../metrics/flow-metrics';
import { isOpenAt } from '../../resources/hours-open';
import { lastOf } from '../../instance-store';
import { loadFlow, loadModule } from '../../resources/load-flow';
import { resolveQueue } from '../../routing/resolve-queue';
import { describeContactForFlow } from './contact-view';
import type { HostScope } from './host-scope';
import { invokeFromFlow } from './invoke-from-flow';

type Lookups = Pick<FlowHost, 'view' | 'loadFlow' | 'loadModule' | 'report' | 'invokeFunction' | 'isOpen' | 'metrics' | 'metric' | 'chance'>;

/** The host's part that lets a flow read of the contact centre. */
export function lookups(scope: HostScope): Lookups {
  const { ctx, lifeline } = scope;
  const { contact } = lifeline;
  return {
    view: () => describeContactForFlow(scope),
    loadFlow: (reference) => loadFlow(ctx.store, reference),
    loadModule: (reference) => loadModule(ctx.store, reference),
    report(block) {
      const { type, ...rest } = block;
      ctx.journal.record('block', type, { contactId: contact.id, ...rest });
    },
    invokeFunction: (call) => invokeFromFlow(scope, call),
    isOpen: (hoursId) => isOpen(scope, hoursId),
    metrics(target, channel) {
      // Nothing is ever active in a channel that the emulator does not have.
      if (channel === 'Chat') return { failed: 'there is no activity in chats' };
      const queue = target ? resolveQueue(ctx.store, target) : contact.targetQueue;
      if (queue?.kind !== 'STANDARD') return { failed: queue ? 'an agent queue has no metrics' : NO_QUEUE };
      return contactQueueMetrics(ctx, queue.queueId);
    },
    metric(type, target) {
      const queue = target ? resolveQueue(ctx.store, target) : contact.targetQueue;
      return queue ? queueMetric(ctx, queue, type) : { failed: NO_QUEUE };
    },
    chance: () => ctx.random.next() * 100,
  };
}

const NO_QUEUE = 'there is no such queue, or none was set';

/** The named hours, or those of the target queue; agent queues have none (AG:check-hours-of-operation). */
function isOpen({ ctx, lifeline }: HostScope, hoursId: string | undefined): boolean | Failure {
  const queue = lifeline.contact.targetQueue;
  const ofQueue = queue?.kind === 'STANDARD' ? ctx.store.queues.get(queue.queueId)?.hoursOfOperationId : undefined;
  const id = hoursId === undefined ? ofQueue : lastOf(hoursId);
  const hours = id === undefined ? undefined : ctx.store.hours.get(id);
  if (hours) return isOpenAt(hours, ctx.time.now());
  return { failed: id === undefined ? 'no queue with hours of operation is set' : `there are no hours of operation ${id}` };
}
