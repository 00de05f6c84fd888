import { flag, positiveNumber, text } from './contract';

/** The agents' API. */
export const voicemailsKept = {
  /** Whether Dialback keeps voicemails. */
  VOICEMAILS_KEPT: flag,
};

/** Functions that read recordings. */
export const voicemailRecordings = {
  /** Bucket of the recordings. */
  VOICEMAIL_RECORDINGS: text,
};

/** Functions that read voicemails out of their buckets. */
export const voicemailSources = {
  ...voicemailRecordings,
  /** Bucket of the transcripts. */
  VOICEMAIL_TRANSCRIPTS: text,
  /** Days for which a voicemail is listed. */
  VOICEMAIL_KEEP_DAYS: positiveNumber,
  /** Address of the queue that the function reads, for a backfill. */
  VOICEMAIL_QUEUE_URL: text,
};
