import { askForCode, callIns } from '../../environment/call-ins';
import { stackKeys } from '../../environment/keys';
import { callbackStore, connectInstance, numberRules } from '../../environment/shared';

export const flowCallInEnvironment = {
  ...callbackStore,
  ...connectInstance,
  ...callIns,
  ...stackKeys,
  ...askForCode,
  /** Country of a caller's number that is shown in national form. */
  DEFAULT_COUNTRY: numberRules.DEFAULT_COUNTRY,
};
