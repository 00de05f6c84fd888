import { callbackStore, connectInstance, customerLanguage, dispatching, numberRules, offerPolicies, orderGuarantee, placing, queuePolicies } from './shared';

export const flowCallerEnvironment = {
  ...callbackStore,
  ...connectInstance,
  ...numberRules,
  ...orderGuarantee,
  ...queuePolicies,
  ...offerPolicies,
  ...dispatching,
  ...customerLanguage,
  /** To name queues in metrics. */
  INSTANCE_ARN: placing.INSTANCE_ARN,
  /** The instance's own numbers, at which no caller is called back. */
  DEDICATED_NUMBER: placing.DEDICATED_NUMBER,
  SOURCE_NUMBER: placing.SOURCE_NUMBER,
  CALLER_ID: placing.CALLER_ID,
};
