import type { Construct } from 'constructs';
import type { Foundation } from '../callbacks/foundation';
import { FlowModule } from '../connect/flow-module';
import type { DialbackFunction } from '../function/dialback-function';
import { wordingsOf } from '../wording/wordings';
import { createFlowInbound } from './create-flow-inbound';

/** Adds the module for the operator's own inbound flows, and its function, if the settings name queues. Without queues no callback is promised. */
export function addInbound(scope: Construct, foundation: Foundation): DialbackFunction[] {
  const { settings, instance } = foundation;
  if (settings.queues.length === 0) return [];
  const flowInbound = createFlowInbound(scope, foundation);
  new FlowModule(scope, 'callback-called-in', {
    instance,
    wordings: wordingsOf(settings),
    description: 'Put it at the start of inbound flows: it tells a customer who calls in what becomes of their callback.',
    functions: { 'flow-inbound': flowInbound.lambda },
  });
  return [flowInbound];
}
