import { anyText, flag, oneOf, optionalText, positiveNumber, text } from './contract';

/** The agents' API. */
export const voicemailsKept = {
  /** Whether Dialback keeps voicemails. */
  VOICEMAILS_KEPT: flag,
};

/** Functions in which voicemails are answered. */
export const voicemailsAnswered = {
  /** Address of the queue that takes the word of each. None: nobody ends their tasks. */
  VOICEMAIL_ANSWERED_QUEUE_URL: optionalText,
};

/** Functions that read recordings. */
export const voicemailRecordings = {
  /** Bucket of the recordings. */
  VOICEMAIL_RECORDINGS: text,
};

/** Functions that read voicemails out of their buckets. */
export const voicemailSources = {
  ...voicemailRecordings,
  /** Who records them. */
  VOICEMAIL_RECORDER: oneOf('voicemail-express', 'own'),
  /** How the keys of recordings begin, up to the folder of their year. */
  VOICEMAIL_FOLDER: anyText,
  /** Language in which Dialback has transcripts made. None: it has none made. */
  VOICEMAIL_LANGUAGE: optionalText,
  /** Bucket of the transcripts. None: nobody makes any. */
  VOICEMAIL_TRANSCRIPTS: optionalText,
  /** Days for which a voicemail is listed. */
  VOICEMAIL_KEEP_DAYS: positiveNumber,
  /** Whether the tasks of answered voicemails are ended. */
  VOICEMAIL_END_TASKS: flag,
  /** Address of the queue that the function reads, for a backfill. */
  VOICEMAIL_QUEUE_URL: text,
};
