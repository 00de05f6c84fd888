import type { LoadedFlow } from '../flow-runner/host';
import { lastOf, type InstanceStore } from '../instance-store';

/** A published flow by id or ARN. */
export function loadFlow(store: InstanceStore, idOrArn: string): LoadedFlow | undefined {
  const flow = store.flows.get(lastOf(idOrArn));
  if (!flow?.document || flow.state !== 'ACTIVE') return undefined;
  return { id: flow.id, arn: flow.arn, name: flow.name, type: flow.type, document: flow.document };
}

/** A module by id or ARN, with or without its alias; `$LATEST` is the only version there is. */
export function loadModule(store: InstanceStore, idOrArnWithAlias: string): LoadedFlow | undefined {
  const module = store.modules.get(lastOf(idOrArnWithAlias));
  if (!module || module.state !== 'ACTIVE') return undefined;
  return { id: module.id, arn: module.arn, name: module.name, type: 'MODULE', document: module.document };
}
