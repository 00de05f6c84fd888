import { optionalText, positiveNumber, text } from './contract';

/** Functions that name records, limits or codes by digests of numbers. */
export const stackKeys = {
  /** ARN of the secret that holds the key of those digests. */
  KEYS_SECRET: text,
  /** Days that the key before the present one is read: as long as anything is looked for that was made with it. */
  KEY_READ_DAYS: positiveNumber,
  /** Until this instant, ISO, what was made without a key is found too. Empty: nothing was. */
  PLAIN_UNTIL: optionalText,
};
