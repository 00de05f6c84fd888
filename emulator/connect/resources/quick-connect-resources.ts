import { ConnectRefusal } from '../connect-refusal';
import type { CentreContext } from '../centre-context';
import { lastOf } from '../instance-store';
import type { QuickConnect, QuickConnectTarget } from '../model';
import { arnOf } from './arns';
import { findResource, refuseTakenName } from './find-resource';
import type { QuickConnectActions } from './quick-connect-actions';

/** Kept as records: agents of the emulator do not transfer contacts. */
export function quickConnectResources(ctx: CentreContext): QuickConnectActions {
  const { quickConnects, queues } = ctx.store;
  const find = (reference: string) => findResource(quickConnects, reference, 'quick connect');
  return {
    createQuickConnect({ name, description, target, tags }) {
      refuseTakenName(quickConnects, name, 'quick connect');
      const id = ctx.random.uuid();
      const arn = arnOf(ctx.store.instance, 'transfer-destination', id);
      const created: QuickConnect = { id, arn, name, ...(description && { description }), target: checked(ctx, target), tags: { ...tags } };
      quickConnects.set(id, created);
      return created;
    },
    describeQuickConnect: find,
    listQuickConnects: () => [...quickConnects.values()],
    updateQuickConnect(reference, { target, ...change }) {
      const present = find(reference);
      if (change.name !== undefined && change.name !== present.name) refuseTakenName(quickConnects, change.name, 'quick connect');
      Object.assign(present, change, target && { target: checked(ctx, target) });
    },
    deleteQuickConnect(reference) {
      const { id } = find(reference);
      quickConnects.delete(id);
      for (const queue of queues.values()) queue.quickConnectIds = queue.quickConnectIds.filter((each) => each !== id);
    },
    associateQueueQuickConnects(queueReference, references) {
      const queue = findResource(queues, queueReference, 'queue');
      queue.quickConnectIds = [...new Set([...queue.quickConnectIds, ...references.map((reference) => find(reference).id)])];
    },
    disassociateQueueQuickConnects(queueReference, references) {
      const queue = findResource(queues, queueReference, 'queue');
      queue.quickConnectIds = queue.quickConnectIds.filter((id) => !references.map(lastOf).includes(id));
    },
  };
}

/** Users are reached through an AGENT_TRANSFER flow, queues through a QUEUE_TRANSFER flow. */
const FLOW_TYPES = { USER: 'AGENT_TRANSFER', QUEUE: 'QUEUE_TRANSFER' } as const;

function checked(ctx: CentreContext, target: QuickConnectTarget): QuickConnectTarget {
  if (target.type === 'USER') findResource(ctx.store.users, target.userId, 'user');
  if (target.type === 'QUEUE') findResource(ctx.store.queues, target.queueId, 'queue');
  if (!('flowId' in target)) return target;
  const flow = findResource(ctx.store.flows, target.flowId, 'flow');
  const wanted = target.type === 'FLOW' ? undefined : FLOW_TYPES[target.type];
  if (wanted && flow.type !== wanted) throw new ConnectRefusal('InvalidRequestException', `Flow ${flow.name} is of type ${flow.type}; this quick connect needs ${wanted}.`);
  return target;
}
