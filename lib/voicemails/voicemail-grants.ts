import type { VariablesOf } from '../../lambda/environment/contract';
import type { voicemailsAnswered } from '../../lambda/environment/voicemails';
import type { Foundation } from '../callbacks/foundation';
import type { ConnectInstance } from '../connect/connect-instance';
import type { CallGrant } from '../function/call-grant';
import type { VoicemailBuckets } from './voicemail-buckets';

const anyObject = 'Each recording and each transcript is an object of its own, which comes with its call.';
const bucketArn = ({ partition }: ConnectInstance, name: string) => `arn:${partition}:s3:::${name}`;
const anyRecording = (instance: ConnectInstance, { recordings, folder }: VoicemailBuckets) => `${bucketArn(instance, recordings)}/${folder}*`;

/** Grants reading recordings with their tags, and transcripts; and listing both, for a backfill and to know whether one is gone. */
export function readBuckets(instance: ConnectInstance, buckets: VoicemailBuckets): CallGrant[] {
  const { recordings, transcripts, keyArn } = buckets;
  const lists = [recordings, ...(transcripts === undefined ? [] : [transcripts])].map((name) => bucketArn(instance, name));
  return [
    { actions: ['s3:GetObject', 's3:GetObjectTagging'], resources: [anyRecording(instance, buckets)], wildcardBecause: anyObject },
    ...(transcripts === undefined ? [] : [{ actions: ['s3:GetObject'], resources: [`${bucketArn(instance, transcripts)}/*`], wildcardBecause: anyObject }]),
    { actions: ['s3:ListBucket'], resources: lists },
    ...decrypt(keyArn),
  ];
}

/** Grants having transcripts made. Amazon Transcribe writes them with these rights, after an object with which it tries whether it may. Grants nothing where Dialback has none made. */
export function transcribe(instance: ConnectInstance, { language, transcripts }: VoicemailBuckets): CallGrant[] {
  if (language === undefined || transcripts === undefined) return [];
  return [
    {
      actions: ['transcribe:StartTranscriptionJob'],
      resources: ['*'],
      conditions: { StringEquals: { 'transcribe:OutputBucketName': [transcripts] } },
      wildcardBecause: 'Starting a job knows no resource (service authorization reference). The condition holds it to the bucket of transcripts.',
    },
    { actions: ['s3:PutObject'], resources: [`${bucketArn(instance, transcripts)}/*`], wildcardBecause: anyObject },
  ];
}

/** Grants giving links to recordings: whoever follows one does it with the rights of the function that made it. */
export function playRecordings(instance: ConnectInstance, buckets: VoicemailBuckets): CallGrant[] {
  return [
    { actions: ['s3:GetObject'], resources: [anyRecording(instance, buckets)], wildcardBecause: anyObject },
    // Without it, S3 does not tell a recording that is gone from one that must not be read.
    { actions: ['s3:ListBucket'], resources: [bucketArn(instance, buckets.recordings)] },
    ...decrypt(buckets.keyArn),
  ];
}

/** Grants changing who answers a voicemail, and telling that it is answered where its task is ended then. Grants nothing where no voicemails are kept. */
export function answerVoicemails({ voicemails, voicemailQueue, callbacks }: Foundation): CallGrant[] {
  if (!voicemails || !voicemailQueue) return [];
  return [callbacks.items(['voicemail'], 'GetItem', 'PutItem'), ...(voicemails.endTasks ? [voicemailQueue.send()] : [])];
}

/** The variables of functions in which voicemails are answered. */
export function answeredVariables({ voicemails, voicemailQueue }: Foundation): VariablesOf<typeof voicemailsAnswered> {
  return { VOICEMAIL_ANSWERED_QUEUE_URL: (voicemails?.endTasks && voicemailQueue?.url) || '' };
}

/** Grants finding the task of a voicemail, and ending it. Grants nothing where tasks are left alone. */
export function endTasks(instance: ConnectInstance, buckets: VoicemailBuckets): CallGrant[] {
  if (!buckets.endTasks) return [];
  return [
    {
      actions: ['connect:ListAssociatedContacts', 'connect:DescribeContact', 'connect:StopContact'],
      resources: [instance.within('contact/*')],
      wildcardBecause: 'A task comes into being with its voicemail, and Connect knows no condition for the channel of a contact. The function ends those alone that are named and made as Voicemail Express does.',
    },
  ];
}

function decrypt(keyArn: string | undefined): CallGrant[] {
  return keyArn === undefined ? [] : [{ actions: ['kms:Decrypt'], resources: [keyArn] }];
}
