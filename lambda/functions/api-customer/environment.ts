import { callIns, callInTurns, pushing, pushTargets } from '../../environment/call-ins';
import { flag } from '../../environment/contract';
import { stackKeys } from '../../environment/keys';
import { customerRequests } from '../../environment/shared';

export const apiCustomerEnvironment = {
  ...customerRequests,
  ...callIns,
  ...stackKeys,
  ...callInTurns,
  ...pushing,
  ...pushTargets,
  /** Whether a code must show that a number is the customer's own, before it is called. */
  CHECK_REQUIRED: flag,
};
