import { advancingGrants } from '../callbacks/advancing-grants';
import type { Foundation, Dialling } from '../callbacks/foundation';
import { advancingVariables, callingRuleVariables } from '../callbacks/variables';
import { readQueueWait } from '../connect/connect-grants';
import type { CallGrant } from '../function/call-grant';

/** Variables of functions through which customers request callbacks. They dial nobody. */
export function customerRequestVariables(foundation: Foundation, dialling: Dialling) {
  return {
    ...advancingVariables(foundation),
    ...callingRuleVariables(foundation, dialling),
    INSTANCE_ARN: foundation.instance.arn,
  };
}

export function customerRequestGrants(foundation: Foundation): CallGrant[] {
  const { instance, callbacks, settings } = foundation;
  // Requests are counted, and so are those who chose a time. Callbacks that are due and not dispatched yet count for the wait.
  return [
    ...advancingGrants(foundation),
    foundation.callingLists.look(),
    callbacks.items(['limit', 'slot'], 'GetItem', 'UpdateItem'),
    callbacks.items(['ready', 'call-in'], 'GetItem'),
    callbacks.query('attention'),
    ...readQueueWait(instance, settings.queues),
  ];
}
