import { CfnOutput } from 'aws-cdk-lib';
import { CfnInstanceStorageConfig } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { ConnectInstance } from '../connect/connect-instance';
import { FlowModule } from '../connect/flow-module';
import type { CheckedSettings } from '../settings/settings';
import { wordingsOf } from '../wording/wordings';
import { TellingBucket } from './telling-bucket';
import type { VoicemailBuckets } from './voicemail-buckets';

/** Connect keeps call recordings in this folder of a bucket that the stack makes. */
const NEW_PREFIX = 'CallRecordings';

/** The language of transcripts where the operator names none: that of the callers' prompts. */
const TRANSCRIPT_LANGUAGES: Record<string, string> = { en: 'en-US', de: 'de-DE', es: 'es-ES', fr: 'fr-FR', it: 'it-IT', pt: 'pt-PT', nl: 'nl-NL' };

type OwnVoicemails = Extract<NonNullable<CheckedSettings['voicemails']>, { kind: 'own' }>;

export interface OwnRecorderProps {
  readonly instance: ConnectInstance;
  readonly settings: CheckedSettings;
  readonly voicemails: OwnVoicemails;
}

/** Dialback's own recorder: a flow module that records a message with Connect's own means, and the buckets that it fills. */
export class OwnRecorder extends Construct {
  readonly buckets: VoicemailBuckets;

  constructor(scope: Construct, id: string, { instance, settings, voicemails }: OwnRecorderProps) {
    super(scope, id);
    const { keepDays, longestSeconds } = voicemails;
    const module = new FlowModule(this, 'voicemail', {
      instance,
      wordings: wordingsOf(settings),
      description: 'Takes a message for the queue, or the agent, that “Set working queue” names before it.',
      functions: {},
      settings: { 'voicemail-seconds': String(longestSeconds) },
    });
    new CfnOutput(this, 'ModuleArn', { value: module.arn, description: 'Flow module that takes a message' }).overrideLogicalId('VoicemailModule');
    const kept = this.recordingsOf(instance, voicemails);
    const language = voicemails.transcripts.kind === 'none' ? undefined : (voicemails.transcripts.language ?? TRANSCRIPT_LANGUAGES[settings.languages[0]]);
    const transcripts = language && new TellingBucket(this, 'Transcripts', { keepDays }).name;
    this.buckets = { recorder: 'own', ...kept, transcripts, language, keepDays, endTasks: false };
  }

  /** The instance has one place for call recordings: the operator's, or a bucket that the stack makes. */
  private recordingsOf(instance: ConnectInstance, { recordings, keepDays }: OwnVoicemails): Pick<VoicemailBuckets, 'recordings' | 'folder' | 'keyArn'> {
    if (recordings.kind === 'existing') return { recordings: recordings.bucket, folder: `${recordings.prefix}/ivr/`, keyArn: recordings.keyArn };
    const folder = `${NEW_PREFIX}/ivr/`;
    // Talks of agents lie there too. How long those are kept is for the operator to say.
    const { name } = new TellingBucket(this, 'Recordings', { keepDays, keepDaysOf: folder });
    instance.inTurn(
      new CfnInstanceStorageConfig(this, 'CallRecordings', {
        instanceArn: instance.arn,
        resourceType: 'CALL_RECORDINGS',
        storageType: 'S3',
        s3Config: { bucketName: name, bucketPrefix: NEW_PREFIX },
      }),
    );
    return { recordings: name, folder, keyArn: undefined };
  }
}
