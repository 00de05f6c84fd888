import { callInCodes, callIns, callInTurns, pushTargets } from './call-ins';
import { flag, optionalText } from './contract';
import { callbackStore, connectInstance, customerLanguage, dispatching, numberRules, offerPolicies, orderGuarantee, placing, queuePolicies } from './shared';

export const apiCustomerEnvironment = {
  ...callbackStore,
  ...connectInstance,
  ...numberRules,
  ...orderGuarantee,
  ...queuePolicies,
  ...offerPolicies,
  ...dispatching,
  ...customerLanguage,
  ...callIns,
  ...callInCodes,
  ...callInTurns,
  ...pushTargets,
  /** To name queues in metrics. */
  INSTANCE_ARN: placing.INSTANCE_ARN,
  /** The instance's own numbers, which nobody may ask to be called at. */
  DEDICATED_NUMBER: placing.DEDICATED_NUMBER,
  SOURCE_NUMBER: placing.SOURCE_NUMBER,
  CALLER_ID: placing.CALLER_ID,
  /** Whether a customer must show by a code that the number is theirs. */
  NUMBER_CHECK_REQUIRED: flag,
  /** What phones show as the sender of texts; empty for the account's own. */
  SENDER_ID: optionalText,
};
