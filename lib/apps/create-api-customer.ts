import type { Construct } from 'constructs';
import { apiCustomerEnvironment } from '../../lambda/functions/api-customer/environment';
import type { CallIns } from '../call-ins/call-ins';
import { callInVariables, pushTargetVariables, pushVariables } from '../call-ins/call-in-variables';
import type { Foundation, Dialling } from '../callbacks/foundation';
import { customerRequestGrants, customerRequestVariables } from '../callers/customer-requests';
import type { CallGrant } from '../function/call-grant';
import { DialbackFunction } from '../function/dialback-function';

/** `callIns` is undefined if customers cannot announce calls. */
export interface CustomerParts {
  dialling: Dialling;
  callIns: CallIns | undefined;
}

/** Creates the function that answers apps and sites: expected waits, free slots, and their customers' callbacks. It starts no call and sends no text. */
export function createApiCustomer(scope: Construct, foundation: Foundation, { dialling, callIns }: CustomerParts) {
  const { settings, callbacks, keys, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'api-customer', {
    handler: 'api-customer',
    contract: apiCustomerEnvironment,
    environment: {
      ...keys.variables,
      ...customerRequestVariables(foundation, dialling),
      ...callInVariables(callIns),
      ...pushVariables(callIns),
      ...pushTargetVariables(callIns),
      CHECK_REQUIRED: String(settings.numberCheck.required),
    },
    calls: [
      keys.read(),
      ...customerRequestGrants(foundation),
      callbacks.items(['token'], 'GetItem', 'PutItem'),
      // Another customer behind a number that is owed a callback already is found by its link.
      callbacks.items(['number'], 'GetItem', 'Query', 'PutItem'),
      callbacks.items(['number-check'], 'UpdateItem'),
      ...callInGrants(foundation, callIns),
    ],
    impact: 'Customers of apps and sites get an error: they cannot request or cancel callbacks.',
    // API Gateway gives up after 30 seconds. An app should know sooner.
    timeoutSeconds: 15,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}

/** A new call-in starts the turns of its queue. An accepted one gets its code by push. */
function callInGrants({ callbacks }: Foundation, callIns: CallIns | undefined): CallGrant[] {
  if (!callIns) return [];
  return [callbacks.items(['call-in', 'call-in-code'], 'PutItem'), callbacks.items(['call-in-turns'], 'GetItem', 'PutItem'), callIns.turns.send(), ...callIns.push.grants()];
}
