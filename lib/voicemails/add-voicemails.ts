import { CfnOutput } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { Foundation } from '../callbacks/foundation';
import type { DialbackFunction } from '../function/dialback-function';
import { FailureQueue } from '../function/failure-queue';
import { WorkQueue } from '../function/work-queue';
import { createQueueVoicemails, VOICEMAIL_TIMEOUT_SECONDS } from './create-queue-voicemails';

/** Adds the function that reads voicemails out of their buckets, the queue that it reads, and the rules that fill it, if the settings name a source of voicemails. */
export function addVoicemails(scope: Construct, foundation: Foundation): DialbackFunction[] {
  const { settings, alarmTopic } = foundation;
  const { voicemails } = settings;
  if (!voicemails) return [];
  const messages = new WorkQueue(scope, 'Voicemails', {
    timeoutSeconds: VOICEMAIL_TIMEOUT_SECONDS,
    // While Connect takes no more calls, or the table does not answer, a message comes back every three minutes. Twenty times are an hour.
    triesAtMost: 20,
    impact: 'Voicemails could not be read, again and again: they are missing from the agents’ pages, or come without their words.',
    alarmTopic,
  });
  const target = messages.target(new FailureQueue(scope, 'VoicemailsUndelivered', { impact: 'New voicemails do not reach Dialback: they are missing from the agents’ pages until a backfill.', topic: alarmTopic }));
  new Rule(scope, 'VoicemailSaved', {
    description: 'New recordings and transcripts of voicemails',
    eventPattern: { source: ['aws.s3'], detailType: ['Object Created'], detail: { bucket: { name: [voicemails.recordings, voicemails.transcripts] } } },
    targets: [target],
  });
  new Rule(scope, 'VoicemailNotTranscribed', {
    description: 'Voicemails that Amazon Transcribe could not read',
    eventPattern: { source: ['aws.transcribe'], detailType: ['Transcribe Job State Change'], detail: { TranscriptionJobStatus: ['FAILED'], TranscriptionJobName: [{ prefix: 'vmx3_' }] } },
    targets: [target],
  });
  new CfnOutput(scope, 'VoicemailQueueUrl', { value: messages.url, description: 'Queue that takes {"backfill": "2026-11-23"}: reads the voicemails of a day again' });
  return [createQueueVoicemails(scope, foundation, { voicemails, messages })];
}
