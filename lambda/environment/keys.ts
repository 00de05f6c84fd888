import { optionalText, text } from './contract';

/** Functions that name records, limits or codes by digests of numbers. */
export const stackKeys = {
  /** ARN of the secret that holds the key of those digests. */
  KEYS_SECRET: text,
  /** Until this instant, ISO, what was made without a key is found too. Empty: nothing was. */
  PLAIN_UNTIL: optionalText,
};
