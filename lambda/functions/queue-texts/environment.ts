import { oneOf, optionalText, positiveNumber, someOf, text } from '../../environment/contract';
import { callbackStore, callingRules, queueSettings } from '../../environment/shared';

export const queueTextsEnvironment = {
  ...callbackStore,
  ...queueSettings,
  ...callingRules,
  /** In which they are told. */
  TEXT_LANGUAGE: oneOf('en', 'de'),
  /** What customers are told. */
  TEXT_KINDS: someOf('confirmation', 'reminder', 'tried'),
  /** Whom they know. */
  COMPANY: text,
  /** Phones show it as the sender of texts. Empty: the account's own. */
  SENDER_ID: optionalText,
  /** So long before the callback they are reminded. */
  REMINDER_MINUTES: positiveNumber,
  /** Address of the queue that this function reads: reminders wait there. */
  TEXTS_QUEUE_URL: text,
};
