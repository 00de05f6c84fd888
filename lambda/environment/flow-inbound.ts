import { flag } from './contract';
import { callbackStore, connectInstance, dispatching, numberRules, orderGuarantee, queuePolicies } from './shared';

export const flowInboundEnvironment = {
  ...callbackStore,
  ...connectInstance,
  ...orderGuarantee,
  ...queuePolicies,
  ...dispatching,
  /** Country of a caller's number that is shown in national form. */
  DEFAULT_COUNTRY: numberRules.DEFAULT_COUNTRY,
  /** Whether the module tells callers that they need not be called back any more. */
  TELL_CALLERS: flag,
};
