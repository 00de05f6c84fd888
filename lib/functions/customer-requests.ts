import type { CallGrant } from '../constructs/call-grant';
import { readQueueWait } from '../constructs/connect-grants';
import { advancingGrants } from './advancing-grants';
import type { Foundation, Placing } from './foundation';
import { advancingVariables, languageVariables, numberVariables, offerVariables, placingVariables } from './variables';

/** What functions know in which customers ask for callbacks themselves. They place no calls. */
export function customerRequestVariables(foundation: Foundation, placing: Placing) {
  const { INSTANCE_ARN, DEDICATED_NUMBER, SOURCE_NUMBER, CALLER_ID } = placingVariables(foundation, placing);
  return {
    ...advancingVariables(foundation),
    ...numberVariables(foundation),
    ...offerVariables(foundation),
    ...languageVariables(foundation),
    ...{ INSTANCE_ARN, DEDICATED_NUMBER, SOURCE_NUMBER, CALLER_ID },
  };
}

export function customerRequestGrants(foundation: Foundation): CallGrant[] {
  const { instance, callbacks, queues } = foundation;
  // What is due and not dispatched yet counts for the wait.
  return [...advancingGrants(foundation), callbacks.query('attention'), ...readQueueWait(instance, queues)];
}
