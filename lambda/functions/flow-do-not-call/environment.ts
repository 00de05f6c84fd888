import { calledIn, callbackStore, keptLists, numberRules } from '../../environment/shared';

export const flowDoNotCallEnvironment = {
  STACK_NAME: callbackStore.STACK_NAME,
  /** Country of a caller's number that is shown in national form. */
  DEFAULT_COUNTRY: numberRules.DEFAULT_COUNTRY,
  CALLER_PROOF: calledIn.CALLER_PROOF,
  CALLING_LISTS_TABLE: keptLists.CALLING_LISTS_TABLE,
  CALLING_LISTS_AUDIT: keptLists.CALLING_LISTS_AUDIT,
  CALLING_AUDIT_KEPT_DAYS: keptLists.CALLING_AUDIT_KEPT_DAYS,
};
