import { callIns, callInTurns } from './call-ins';
import { callbackStore, offerPolicies, placing, queuePolicies } from './shared';

export const queueCallInsEnvironment = {
  ...callbackStore,
  ...queuePolicies,
  ...offerPolicies,
  ...callIns,
  ...callInTurns,
  /** To name the instance whose agents are counted. */
  INSTANCE_ARN: placing.INSTANCE_ARN,
};
