import { journeysKept } from '../../environment/journeys';
import { stackKeys } from '../../environment/keys';
import { callbackStore, connectInstance, dialling, numberRules } from '../../environment/shared';

export const eventJourneyEnvironment = {
  ...callbackStore,
  ...stackKeys,
  ...connectInstance,
  ...journeysKept,
  /** Calls to it are our own, and no customer's. */
  DEDICATED_NUMBER: dialling.DEDICATED_NUMBER,
  /** Country of a caller's number that is shown in national form. */
  DEFAULT_COUNTRY: numberRules.DEFAULT_COUNTRY,
};
