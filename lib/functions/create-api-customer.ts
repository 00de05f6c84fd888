import type { Construct } from 'constructs';
import { apiCustomerEnvironment } from '../../lambda/environment/api-customer';
import { readQueueWait } from '../constructs/connect-grants';
import { DialbackFunction } from '../constructs/dialback-function';
import { sendTexts } from '../constructs/send-texts';
import { advancingGrants } from './advancing-grants';
import { callInVariables, codeVariables, pushTargetVariables } from './call-in-variables';
import type { Foundation, Placing } from './foundation';
import { advancingVariables, languageVariables, numberVariables, offerVariables, placingVariables } from './variables';

/** Answers apps and sites: how long one waits, which slots are free, and callbacks for their customers. It places no calls. */
export function createApiCustomer(scope: Construct, foundation: Foundation, placing: Placing) {
  const { settings, instance, callbacks, alarmTopic, queues, callIns } = foundation;
  const { INSTANCE_ARN, DEDICATED_NUMBER, SOURCE_NUMBER, CALLER_ID } = placingVariables(foundation, placing);
  return new DialbackFunction(scope, 'api-customer', {
    handler: 'api-customer',
    contract: apiCustomerEnvironment,
    environment: {
      ...advancingVariables(foundation),
      ...numberVariables(foundation),
      ...offerVariables(foundation),
      ...languageVariables(foundation),
      ...{ INSTANCE_ARN, DEDICATED_NUMBER, SOURCE_NUMBER, CALLER_ID },
      ...callInVariables(callIns),
      ...codeVariables(callIns),
      ...pushTargetVariables(callIns),
      NUMBER_CHECK_REQUIRED: String(settings.numberCheck.required),
      SENDER_ID: settings.numberCheck.senderId ?? '',
    },
    calls: [
      ...advancingGrants(foundation),
      // Starts of the lane, places in slots, limits and codes.
      callbacks.items('UpdateItem'),
      // What is due and not dispatched yet counts for the wait.
      callbacks.query('attention'),
      ...readQueueWait(instance, queues),
      sendTexts(),
      // A new call-in starts its queue's turns, and one that is accepted is pushed its code.
      ...(callIns ? [callIns.send(), ...callIns.push.grants()] : []),
    ],
    impact: 'Customers of apps and sites get an error: they can ask for no callback, and cancel none.',
    // API Gateway gives up after 30 seconds; an app should know sooner.
    timeoutSeconds: 15,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
