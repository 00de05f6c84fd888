import type { Construct } from 'constructs';
import type { Foundation } from '../callbacks/foundation';
import type { ViewPlaces } from '../connect/agent-view';
import { FlowModule } from '../connect/flow-module';
import type { DialbackFunction } from '../function/dialback-function';
import { wordingsOf } from '../wording/wordings';
import { MinuteSchedule } from '../function/minute-schedule';
import type { CallIns } from './call-ins';
import { createFlowCallIn } from './create-flow-call-in';
import { createQueueCallIns } from './create-queue-call-ins';
import { createTickCallIns } from './create-tick-call-ins';

/** Adds the module that finds customers who announced their call, and the functions that take turns, if the settings allow call-ins. */
export function addCallIns(scope: Construct, foundation: Foundation, { callIns, view }: { callIns: CallIns | undefined; view: ViewPlaces }): DialbackFunction[] {
  if (!callIns) return [];
  const { settings, instance, alarmTopic } = foundation;
  const flowCallIn = createFlowCallIn(scope, foundation, callIns);
  const tickCallIns = createTickCallIns(scope, foundation, callIns);
  new FlowModule(scope, 'call-in-match', {
    instance,
    wordings: wordingsOf(settings),
    description: 'Put it before the queue of inbound flows: finds customers who announced their call, by number or code.',
    functions: { 'flow-call-in': flowCallIn.lambda },
    view,
  });
  new MinuteSchedule(scope, 'CallInsTick', {
    handler: tickCallIns.lambda,
    description: 'Settles announced calls whose time has passed, and restarts broken chains of turns',
    impact: 'Customers who wait for their turn to call may wait in vain.',
    alarmTopic,
  });
  return [flowCallIn, tickCallIns, createQueueCallIns(scope, foundation, callIns)];
}
