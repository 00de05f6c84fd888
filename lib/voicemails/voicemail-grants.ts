import type { Foundation } from '../callbacks/foundation';
import type { ConnectInstance } from '../connect/connect-instance';
import type { CallGrant } from '../function/call-grant';
import type { CheckedSettings } from '../settings/settings';

type Voicemails = NonNullable<CheckedSettings['voicemails']>;

const anyObject = 'Each recording and each transcript is an object of its own, which comes with its call.';
const bucketArn = ({ partition }: ConnectInstance, name: string) => `arn:${partition}:s3:::${name}`;

/** Grants reading recordings with their tags, and transcripts; and listing both, for a backfill and to know whether one is gone. */
export function readBuckets(instance: ConnectInstance, { recordings, transcripts, keyArn }: Voicemails): CallGrant[] {
  return [
    { actions: ['s3:GetObject', 's3:GetObjectTagging'], resources: [`${bucketArn(instance, recordings)}/*`], wildcardBecause: anyObject },
    { actions: ['s3:GetObject'], resources: [`${bucketArn(instance, transcripts)}/*`], wildcardBecause: anyObject },
    { actions: ['s3:ListBucket'], resources: [bucketArn(instance, recordings), bucketArn(instance, transcripts)] },
    ...decrypt(keyArn),
  ];
}

/** Grants giving links to recordings: whoever follows one does it with the rights of the function that made it. */
export function playRecordings(instance: ConnectInstance, { recordings, keyArn }: Voicemails): CallGrant[] {
  return [
    { actions: ['s3:GetObject'], resources: [`${bucketArn(instance, recordings)}/*`], wildcardBecause: anyObject },
    // Without it, S3 does not tell a recording that is gone from one that must not be read.
    { actions: ['s3:ListBucket'], resources: [bucketArn(instance, recordings)] },
    ...decrypt(keyArn),
  ];
}

/** Grants changing who answers a voicemail. Grants nothing where no voicemails are kept. */
export function answerVoicemails({ settings, callbacks }: Foundation): CallGrant[] {
  return settings.voicemails ? [callbacks.items(['voicemail'], 'GetItem', 'PutItem')] : [];
}

function decrypt(keyArn: string | undefined): CallGrant[] {
  return keyArn === undefined ? [] : [{ actions: ['kms:Decrypt'], resources: [keyArn] }];
}
