/** The buckets of voicemails, whoever fills them. */
export interface VoicemailBuckets {
  readonly recorder: 'voicemail-express' | 'own';
  /** Name of the bucket. */
  readonly recordings: string;
  /** How the keys of recordings begin, up to the folder of their year; empty: they lie in the bucket itself. */
  readonly folder: string;
  /** Name of the bucket. Undefined where nobody makes transcripts. */
  readonly transcripts: string | undefined;
  /** Language in which Dialback has transcripts made. Undefined: it has none made. */
  readonly language: string | undefined;
  /** KMS key of the recordings, if they have one of the operator's own. */
  readonly keyArn: string | undefined;
  /** Days for which a voicemail is listed. */
  readonly keepDays: number;
  /** Whether the tasks of answered voicemails are ended. */
  readonly endTasks: boolean;
}
