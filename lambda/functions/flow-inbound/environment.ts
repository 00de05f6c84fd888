import { flag } from '../../environment/contract';
import { stackKeys } from '../../environment/keys';
import { calledIn, callbackStore, connectInstance, dispatching, numberRules, queueSettings } from '../../environment/shared';

export const flowInboundEnvironment = {
  ...callbackStore,
  ...stackKeys,
  ...connectInstance,
  ...queueSettings,
  ...dispatching,
  ...calledIn,
  /** Country of a caller's number that is shown in national form. */
  DEFAULT_COUNTRY: numberRules.DEFAULT_COUNTRY,
  /** Whether the module tells callers that they need not be called back any more. */
  TELL_CALLERS: flag,
};
