import { ConnectRefusal } from '../connect-refusal';
import type { CentreContext } from '../centre-context';
import { lastOf } from '../instance-store';
import type { Queue } from '../model';
import { arnOf } from './arns';
import { findResource, refuseTakenName } from './find-resource';
import type { CreateQueue, QueueChange, ResourceActions } from './resource-actions';

type Queues = Pick<ResourceActions, 'createQueue' | 'describeQueue' | 'listQueues' | 'updateQueue' | 'deleteQueue'>;

export function queueResources(ctx: CentreContext): Queues {
  const { queues } = ctx.store;
  return {
    createQueue: (request) => createQueue(ctx, request),
    describeQueue: (reference) => findResource(queues, reference, 'queue'),
    listQueues: () => [...queues.values()],
    updateQueue: (reference, change) => updateQueue(ctx, findResource(queues, reference, 'queue'), change),
    deleteQueue(reference) {
      const queue = findResource(queues, reference, 'queue');
      const profile = [...ctx.store.routingProfiles.values()].find(
        (each) => each.defaultOutboundQueueId === queue.id || each.queues.some(({ queueId }) => queueId === queue.id),
      );
      if (profile) throw new ConnectRefusal('ResourceInUseException', `Queue ${queue.name} is in use by the routing profile ${profile.name}.`);
      const waiting = ctx.waiting.size({ kind: 'STANDARD', queueId: queue.id });
      if (waiting > 0) throw new ConnectRefusal('ResourceInUseException', `Queue ${queue.name} holds ${waiting} contacts.`);
      queues.delete(queue.id);
    },
  };
}

function createQueue(ctx: CentreContext, request: CreateQueue): Queue {
  refuseTakenName(ctx.store.queues, request.name, 'queue');
  const id = ctx.random.uuid();
  const references = checked(ctx, request);
  const queue: Queue = {
    id,
    arn: arnOf(ctx.store.instance, 'queue', id),
    name: request.name,
    ...(request.description && { description: request.description }),
    tags: { ...request.tags },
    status: 'ENABLED',
    ...(request.maxContacts !== undefined && { maxContacts: request.maxContacts }),
    ...(request.outboundCallerIdName && { outboundCallerIdName: request.outboundCallerIdName }),
    ...references,
    hoursOfOperationId: references.hoursOfOperationId!,
    quickConnectIds: [],
  };
  ctx.store.queues.set(id, queue);
  return queue;
}

function updateQueue(ctx: CentreContext, queue: Queue, change: QueueChange): void {
  if (change.name && change.name !== queue.name) refuseTakenName(ctx.store.queues, change.name, 'queue');
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null && value !== undefined)) as Partial<Queue>;
  const removed = Object.keys(change).filter((key) => change[key as keyof QueueChange] === null);
  Object.assign(queue, given, checked(ctx, given));
  for (const key of removed) delete queue[key as 'maxContacts'];
}

/** The references among the settings as ids, each of a resource that exists. */
function checked(ctx: CentreContext, settings: Partial<CreateQueue>): Partial<Queue> {
  const { hoursOfOperationId, outboundCallerIdNumberId, outboundFlowId } = settings;
  if (hoursOfOperationId) findResource(ctx.store.hours, hoursOfOperationId, 'hours of operation');
  if (outboundCallerIdNumberId) findResource(ctx.store.numbers, outboundCallerIdNumberId, 'phone number');
  const flow = outboundFlowId ? findResource(ctx.store.flows, outboundFlowId, 'flow') : undefined;
  if (flow && flow.type !== 'OUTBOUND_WHISPER') {
    throw new ConnectRefusal('InvalidRequestException', `Flow ${flow.name} is of type ${flow.type}; a queue's outbound flow is an OUTBOUND_WHISPER.`);
  }
  return {
    ...(hoursOfOperationId && { hoursOfOperationId: lastOf(hoursOfOperationId) }),
    ...(outboundCallerIdNumberId && { outboundCallerIdNumberId: lastOf(outboundCallerIdNumberId) }),
    ...(flow && { outboundFlowId: flow.id }),
  };
}
