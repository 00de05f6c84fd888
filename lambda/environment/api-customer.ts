import { callInCodes, callIns, callInTurns, pushTargets } from './call-ins';
import { flag, optionalText } from './contract';
import { customerRequests } from './shared';

export const apiCustomerEnvironment = {
  ...customerRequests,
  ...callIns,
  ...callInCodes,
  ...callInTurns,
  ...pushTargets,
  /** Whether a customer must show by a code that the number is theirs. */
  NUMBER_CHECK_REQUIRED: flag,
  /** What phones show as the sender of texts; empty for the account's own. */
  SENDER_ID: optionalText,
};
