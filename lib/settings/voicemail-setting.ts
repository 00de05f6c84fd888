import * as v from 'valibot';
import * as f from './fields';

/** The source of the voicemails that agents hear and answer on their page. */
export type VoicemailSetting = VoicemailExpressSetting | OwnVoicemailSetting;

/**
 * Voicemail Express v3 in the same account and region (amazon-connect/voicemail-express-amazon-connect; read at its releases 2024.09 and 2025.09.13). Nothing
 * in it is changed: Dialback reads its two buckets as they fill.
 */
export interface VoicemailExpressSetting {
  kind: 'voicemail-express';
  /** Name of the bucket with the recordings: `vmx3-recordings-<instance alias>`. */
  recordings: string;
  /** Name of the bucket with the transcripts: `vmx3-transcripts-<instance alias>`. */
  transcripts: string;
  /** The KMS key of the two buckets, if they have one of your own: docs of Voicemail Express, customer managed keys. Default: none, as Voicemail Express installs them. */
  keyArn?: string;
  /** Days for which a voicemail is listed, 1 to 730. Its recording stays as long as its bucket keeps it. Default: 90. */
  keepDays?: number;
  /**
   * Whether the task that Voicemail Express made of a voicemail is ended once the voicemail is answered on the page (called, e-mail or none needed), so that no
   * second agent is offered it. A task that an agent has accepted is left to them. Needs Voicemail Express to make tasks, plain or guided, under the names that
   * its releases 2024.09 and 2025.09.13 give them; any other contact is left alone. Default: false.
   */
  endTasks?: boolean;
}

/**
 * Dialback's own recorder, for who has none. The stack makes the flow module `voicemail`, which your flows invoke; callers in a queue that offers callbacks may
 * leave a message too. Connect records the caller itself (AG, *automated interaction recording*; no charge of its own).
 */
export interface OwnVoicemailSetting {
  kind: 'own';
  /** Where Connect keeps the recordings. */
  recordings: ExistingRecordings | NewRecordings;
  /** The words of a message. Default: `{ kind: 'transcribe' }`, by Amazon Transcribe, in the language of the prompts. */
  transcripts?: { kind: 'transcribe'; language?: string } | { kind: 'none' };
  /** Seconds after which a message ends by itself, 10 to 180: a flow listens no longer (GetParticipantInput, InputTimeLimitSeconds). Default: 120. */
  longestSeconds?: number;
  /** Days for which a voicemail is listed, 1 to 730, and after which the buckets that the stack makes remove what they hold. Default: 90. */
  keepDays?: number;
}

/** The instance keeps call recordings already: *Data storage* in the console names bucket and prefix. The bucket must tell EventBridge of its objects: *Event notifications* in its properties. */
export interface ExistingRecordings {
  kind: 'existing';
  /** Name of the bucket. */
  bucket: string;
  /** The prefix of call recordings, without a slash at its end: `connect/<instance alias>/CallRecordings`, if Connect chose it. */
  prefix: string;
  /** The KMS key with which Connect encrypts recordings, if it is one of your own. Default: none, the key is that of AWS. */
  keyArn?: string;
}

/** The instance keeps no call recordings yet. The stack makes a bucket, and tells the instance to keep them there, those of agents too. */
export interface NewRecordings {
  kind: 'new';
}

const keepDays = v.optional(f.count(1, 730, 'days'), 90);

const recordings = v.variant(
  'kind',
  [f.fields({ kind: f.literal('existing'), bucket: f.bucketName, prefix: f.recordingPrefix, keyArn: v.optional(f.encryptionKeyArn) }), f.fields({ kind: f.literal('new') })],
  f.kindOf('existing', 'new'),
);

const transcripts = v.variant('kind', [f.fields({ kind: f.literal('transcribe'), language: v.optional(f.transcriptLanguage) }), f.fields({ kind: f.literal('none') })], f.kindOf('transcribe', 'none'));

export const voicemailSchema = v.variant(
  'kind',
  [
    f.fields({ kind: f.literal('voicemail-express'), recordings: f.bucketName, transcripts: f.bucketName, keyArn: v.optional(f.encryptionKeyArn), keepDays, endTasks: v.optional(f.flag, false) }),
    f.fields({ kind: f.literal('own'), recordings, transcripts: v.optional(transcripts, { kind: 'transcribe' }), longestSeconds: v.optional(f.seconds(10, 180), 120), keepDays }),
  ],
  f.kindOf('voicemail-express', 'own'),
);
