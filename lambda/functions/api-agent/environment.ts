import { agentDesks, agentIdentity } from '../../environment/agents';
import { countOrNone, flag, oneOf, optionalText, positiveNumber } from '../../environment/contract';
import { ownOutcomeList } from '../../environment/own-outcomes';
import { stackKeys } from '../../environment/keys';
import { voicemailsAnswered, voicemailsKept } from '../../environment/voicemails';
import { callbackStore, callingRules, connectInstance, dispatching, keptLists, orderGuarantee, dialling, queueSettings } from '../../environment/shared';

export const apiAgentEnvironment = {
  ...callbackStore,
  ...stackKeys,
  ...connectInstance,
  ...dialling,
  ...callingRules,
  ...orderGuarantee,
  ...queueSettings,
  ...dispatching,
  ...voicemailsKept,
  ...voicemailsAnswered,
  /** The mode of a dial that names none. */
  DIAL_MODE: oneOf('queued-callback', 'legacy'),
  /** Whether a dial may ask for the legacy mode. */
  LEGACY_ALLOWED: flag,
  /** A click that its agent does not take is taken back after so long. */
  CLICK_AT_MOST_MINUTES: positiveNumber,
  /** Whether agents choose which device rings. */
  AGENTS_CHOOSE_DEVICE: flag,
  /** The longest time that an agent may ask for at once; 0 where that is not offered. */
  QUIET_WORK_AT_MOST_MINUTES: countOrNone,
  /** Days that the numbers of a customer are kept after their last change. */
  CUSTOMER_NUMBERS_KEPT_DAYS: positiveNumber,
  /** The operator's own ways to say what came of a call. */
  OWN_OUTCOMES: ownOutcomeList,
  /** Table of the changes of the lists of numbers; empty where no outcome puts a number on one. */
  CALLING_LISTS_AUDIT: optionalText,
  CALLING_AUDIT_KEPT_DAYS: keptLists.CALLING_AUDIT_KEPT_DAYS,
  ...agentDesks,
  ...agentIdentity,
};
