import * as v from 'valibot';
import * as f from './fields';

/** The source of the voicemails that agents hear and answer on their page. */
export interface VoicemailSetting {
  /**
   * Voicemail Express v3 in the same account and region (amazon-connect/voicemail-express-amazon-connect; read at its releases 2024.09 and 2025.09.13). Nothing
   * in it is changed: Dialback reads its two buckets as they fill.
   */
  kind: 'voicemail-express';
  /** Name of the bucket with the recordings: `vmx3-recordings-<instance alias>`. */
  recordings: string;
  /** Name of the bucket with the transcripts: `vmx3-transcripts-<instance alias>`. */
  transcripts: string;
  /** The KMS key of the two buckets, if they have one of your own: docs of Voicemail Express, customer managed keys. Default: none, as Voicemail Express installs them. */
  keyArn?: string;
  /** Days for which a voicemail is listed, 1 to 730. Its recording stays as long as its bucket keeps it. Default: 90. */
  keepDays?: number;
}

export const voicemailSchema = v.variant(
  'kind',
  [
    f.fields({
      kind: f.literal('voicemail-express'),
      recordings: f.bucketName,
      transcripts: f.bucketName,
      keyArn: v.optional(f.encryptionKeyArn),
      keepDays: v.optional(f.count(1, 730, 'days'), 90),
    }),
  ],
  f.kindOf('voicemail-express'),
);
