import { lintFlow } from '../../../flow-language/lint-flow';
import { completeFlow } from '../../../flow-language/complete-flow';
import { readDocument } from '../../../flow-language/rules/document-shape';
import { toInvalidFlowProblems } from '../../../flow-language/to-invalid-flow-problems';
import type { FlowDocument, FlowType } from '../../../flow-language/types';
import { ConnectRefusal } from '../connect-refusal';
import type { CentreContext } from '../centre-context';
import type { ContactFlow } from '../model';
import { arnOf } from './arns';
import { findResource, refuseTakenName } from './find-resource';
import type { CreateFlow, ResourceActions } from './resource-actions';

type Flows = Pick<
  ResourceActions,
  | 'createFlow'
  | 'describeFlow'
  | 'listFlows'
  | 'updateFlowContent'
  | 'updateFlowName'
  | 'deleteFlow'
  | 'createFlowModule'
  | 'describeFlowModule'
  | 'listFlowModules'
  | 'deleteFlowModule'
  | 'setDefaultOutboundFlow'
>;

export function flowResources(ctx: CentreContext): Flows {
  const { flows, modules, instance } = ctx.store;
  const find = (reference: string) => findResource(flows, reference, 'flow');
  return {
    createFlow: (request) => createFlow(ctx, request),
    describeFlow: find,
    listFlows: () => [...flows.values()],
    updateFlowContent(reference, content) {
      const flow = find(reference);
      flow.document = parseFlow(content, flow.type);
      flow.content = content;
      flow.status = 'PUBLISHED';
    },
    updateFlowName(reference, change) {
      const flow = find(reference);
      if (change.name && change.name !== flow.name) refuseTakenName(flows, change.name, 'flow');
      Object.assign(flow, Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));
    },
    deleteFlow(reference) {
      refuseWhileNamed(ctx, find(reference));
      flows.delete(find(reference).id);
    },
    createFlowModule({ name, content, description, settings, tags }) {
      refuseTakenName(modules, name, 'flow module');
      const id = ctx.random.uuid();
      const arn = arnOf(instance, 'flow-module', id);
      const described = { ...(description && { description }), ...(settings && { settings }) };
      modules.set(id, { id, arn, name, ...described, tags: { ...tags }, state: 'ACTIVE', content, document: parseFlow(content, 'MODULE') });
      return modules.get(id)!;
    },
    describeFlowModule: (reference) => findResource(modules, reference, 'flow module'),
    listFlowModules: () => [...modules.values()],
    deleteFlowModule: (reference) => void modules.delete(findResource(modules, reference, 'flow module').id),
    setDefaultOutboundFlow(reference) {
      instance.defaultOutboundFlowId = find(reference).id;
    },
  };
}

function createFlow(ctx: CentreContext, request: CreateFlow): ContactFlow {
  const { name, type, content, description, status = 'PUBLISHED', tags } = request;
  refuseTakenName(ctx.store.flows, name, 'flow');
  const id = ctx.random.uuid();
  const flow: ContactFlow = {
    id,
    arn: arnOf(ctx.store.instance, 'contact-flow', id),
    name,
    ...(description && { description }),
    tags: { ...tags },
    type,
    state: 'ACTIVE',
    status,
    content,
    ...(status === 'PUBLISHED' && { document: parseFlow(content, type) }),
  };
  ctx.store.flows.set(id, flow);
  return flow;
}

/** Publishing validates; only errors count, as Connect gives no warnings. */
export function parseFlow(content: string, type: FlowType): FlowDocument {
  const problems = lintFlow(content, type).filter((problem) => problem.severity === 'error');
  if (problems.length === 0) return completeFlow(readDocument(content).document!);
  const code = type === 'MODULE' ? 'InvalidContactFlowModuleException' : 'InvalidContactFlowException';
  throw new ConnectRefusal(
    code,
    problems.map(({ message }) => message).join('\n'),
    toInvalidFlowProblems(problems).map(({ message }) => message),
  );
}

function refuseWhileNamed(ctx: CentreContext, flow: ContactFlow): void {
  const number = [...ctx.store.numbers.values()].find((each) => each.flowId === flow.id);
  if (number) throw new ConnectRefusal('ResourceInUseException', `Flow ${flow.name} answers ${number.number}.`);
  const queue = [...ctx.store.queues.values()].find((each) => each.outboundFlowId === flow.id);
  if (queue) throw new ConnectRefusal('ResourceInUseException', `Flow ${flow.name} is the outbound flow of the queue ${queue.name}.`);
}
