import { callbackStore, connectInstance, dispatching, numberRules, orderGuarantee, placing, queuePolicies } from './shared';

export const eventContactEnvironment = {
  ...callbackStore,
  ...connectInstance,
  ...orderGuarantee,
  ...queuePolicies,
  ...dispatching,
  /** Calls to it are our own, and no customer's. */
  DEDICATED_NUMBER: placing.DEDICATED_NUMBER,
  /** Country of a caller's number that is shown in national form. */
  DEFAULT_COUNTRY: numberRules.DEFAULT_COUNTRY,
};
