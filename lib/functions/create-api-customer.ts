import type { Construct } from 'constructs';
import { apiCustomerEnvironment } from '../../lambda/environment/api-customer';
import { DialbackFunction } from '../constructs/dialback-function';
import { sendTexts } from '../constructs/send-texts';
import { callInVariables, codeVariables, pushTargetVariables } from './call-in-variables';
import { customerRequestGrants, customerRequestVariables } from './customer-requests';
import type { Foundation, Placing } from './foundation';

/** Answers apps and sites: how long one waits, which slots are free, and callbacks for their customers. It places no calls. */
export function createApiCustomer(scope: Construct, foundation: Foundation, placing: Placing) {
  const { settings, alarmTopic, callIns } = foundation;
  return new DialbackFunction(scope, 'api-customer', {
    handler: 'api-customer',
    contract: apiCustomerEnvironment,
    environment: {
      ...customerRequestVariables(foundation, placing),
      ...callInVariables(callIns),
      ...codeVariables(callIns),
      ...pushTargetVariables(callIns),
      NUMBER_CHECK_REQUIRED: String(settings.numberCheck.required),
      SENDER_ID: settings.numberCheck.senderId ?? '',
    },
    calls: [
      ...customerRequestGrants(foundation),
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
