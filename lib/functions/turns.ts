/** What the two functions share that look whose turn it is to call. */
import type { VariablesOf } from '../../lambda/environment/contract';
import type { queueCallInsEnvironment } from '../../lambda/environment/queue-call-ins';
import type { CallGrant } from '../constructs/call-grant';
import type { CallIns } from '../constructs/call-ins';
import { readQueueWait } from '../constructs/connect-grants';
import { callInVariables } from './call-in-variables';
import type { Foundation } from './foundation';
import { offerVariables, queueVariables, storeVariables } from './variables';

export function turnVariables(foundation: Foundation, callIns: CallIns): VariablesOf<typeof queueCallInsEnvironment> {
  return { ...storeVariables(foundation), ...queueVariables(foundation), ...offerVariables(foundation), ...callInVariables(callIns), INSTANCE_ARN: foundation.instance.arn };
}

export function turnGrants({ instance, callbacks, queues }: Foundation, callIns: CallIns): CallGrant[] {
  return [callbacks.items('GetItem', 'PutItem', 'UpdateItem'), callbacks.query('attention'), ...readQueueWait(instance, queues), ...callIns.push.grants(), callIns.send()];
}
