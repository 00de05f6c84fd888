import { callIns, callInTurns, pushing } from '../../environment/call-ins';
import { callbackStore, dialling, queueSettings } from '../../environment/shared';

export const queueCallInsEnvironment = {
  ...callbackStore,
  ...queueSettings,
  ...callIns,
  ...callInTurns,
  ...pushing,
  /** To name the instance whose agents are counted. */
  INSTANCE_ARN: dialling.INSTANCE_ARN,
};
