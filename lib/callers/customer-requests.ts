import { advancingGrants } from '../callbacks/advancing-grants';
import type { Foundation, Dialling } from '../callbacks/foundation';
import { advancingVariables, languageVariables, numberVariables, diallingVariables } from '../callbacks/variables';
import { readQueueWait } from '../connect/connect-grants';
import type { CallGrant } from '../function/call-grant';

/** Variables of functions through which customers request callbacks. They dial nobody. */
export function customerRequestVariables(foundation: Foundation, dialling: Dialling) {
  const { INSTANCE_ARN, DEDICATED_NUMBER, SOURCE_NUMBER, CALLER_ID } = diallingVariables(foundation, dialling);
  return {
    ...advancingVariables(foundation),
    ...numberVariables(foundation),
    ...languageVariables(foundation),
    ...{ INSTANCE_ARN, DEDICATED_NUMBER, SOURCE_NUMBER, CALLER_ID },
  };
}

export function customerRequestGrants(foundation: Foundation): CallGrant[] {
  const { instance, callbacks, settings } = foundation;
  // Requests are counted, and so are those who chose a time. Callbacks that are due and not dispatched yet count for the wait.
  return [
    ...advancingGrants(foundation),
    callbacks.items(['limit', 'slot'], 'GetItem', 'UpdateItem'),
    callbacks.items(['ready', 'call-in'], 'GetItem'),
    callbacks.query('attention'),
    ...readQueueWait(instance, settings.queues),
  ];
}
