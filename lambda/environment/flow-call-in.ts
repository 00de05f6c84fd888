import { askForCode, callInCodes, callIns } from './call-ins';
import { callbackStore, connectInstance, numberRules } from './shared';

export const flowCallInEnvironment = {
  ...callbackStore,
  ...connectInstance,
  ...callIns,
  ...callInCodes,
  ...askForCode,
  /** Country of a caller's number that is shown in national form. */
  DEFAULT_COUNTRY: numberRules.DEFAULT_COUNTRY,
};
