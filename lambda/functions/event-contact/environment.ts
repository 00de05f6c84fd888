import { agentDesks } from '../../environment/agents';
import { stackKeys } from '../../environment/keys';
import { calledIn, callbackStore, connectInstance, dispatching, numberRules, orderGuarantee, dialling, queueSettings } from '../../environment/shared';

export const eventContactEnvironment = {
  ...callbackStore,
  ...stackKeys,
  ...connectInstance,
  ...orderGuarantee,
  ...agentDesks,
  ...queueSettings,
  ...dispatching,
  ...calledIn,
  /** Calls to it are our own, and no customer's. */
  DEDICATED_NUMBER: dialling.DEDICATED_NUMBER,
  /** Country of a caller's number that is shown in national form. */
  DEFAULT_COUNTRY: numberRules.DEFAULT_COUNTRY,
};
