/** The parts that the two functions share which check whose turn it is to call. */
import type { VariablesOf } from '../../lambda/environment/contract';
import type { queueCallInsEnvironment } from '../../lambda/functions/queue-call-ins/environment';
import type { Foundation } from '../callbacks/foundation';
import { queueVariables, storeVariables } from '../callbacks/variables';
import { readQueueWait } from '../connect/connect-grants';
import type { CallGrant } from '../function/call-grant';
import { callInVariables, pushVariables } from './call-in-variables';
import type { CallIns } from './call-ins';

export function turnVariables(foundation: Foundation, callIns: CallIns): VariablesOf<typeof queueCallInsEnvironment> {
  return { ...storeVariables(foundation), ...queueVariables(foundation), ...callInVariables(callIns), ...pushVariables(callIns), INSTANCE_ARN: foundation.instance.arn };
}

export function turnGrants({ instance, callbacks, settings }: Foundation, callIns: CallIns): CallGrant[] {
  return [
    callbacks.items(['queue-settings'], 'GetItem'),
    callbacks.items(['call-in', 'call-in-turns'], 'GetItem', 'PutItem'),
    callbacks.items(['ready'], 'GetItem', 'UpdateItem'),
    callbacks.query('attention'),
    ...readQueueWait(instance, settings.queues),
    ...callIns.push.grants(),
    callIns.turns.send(),
  ];
}
