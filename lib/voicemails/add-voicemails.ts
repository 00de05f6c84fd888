import { CfnOutput } from 'aws-cdk-lib';
import { type EventPattern, Rule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { Foundation } from '../callbacks/foundation';
import type { DialbackFunction } from '../function/dialback-function';
import { FailureQueue } from '../function/failure-queue';
import { WorkQueue } from '../function/work-queue';
import { createQueueVoicemails, VOICEMAIL_TIMEOUT_SECONDS } from './create-queue-voicemails';
import type { VoicemailBuckets } from './voicemail-buckets';

/** Adds the function that reads voicemails out of their buckets, the queue that it reads, and the rules that fill it, if the settings name a source of voicemails. */
export function addVoicemails(scope: Construct, foundation: Foundation): DialbackFunction[] {
  const { settings, voicemails, alarmTopic } = foundation;
  if (!voicemails) return [];
  const messages = new WorkQueue(scope, 'Voicemails', {
    timeoutSeconds: VOICEMAIL_TIMEOUT_SECONDS,
    // While Connect takes no more calls, or the table does not answer, a message comes back every three minutes. Twenty times are an hour.
    triesAtMost: 20,
    impact: 'Voicemails could not be read, again and again: they are missing from the agents’ pages, or come without their words.',
    alarmTopic,
  });
  const target = messages.target(new FailureQueue(scope, 'VoicemailsUndelivered', { impact: 'New voicemails do not reach Dialback: they are missing from the agents’ pages until a backfill.', topic: alarmTopic }));
  for (const [id, rule] of Object.entries(rulesOf(voicemails, settings.stackName))) new Rule(scope, id, { ...rule, targets: [target] });
  new CfnOutput(scope, 'VoicemailQueueUrl', { value: messages.url, description: 'Queue that takes {"backfill": "2026-11-23"}: reads the voicemails of a day again' });
  return [createQueueVoicemails(scope, foundation, { voicemails, messages })];
}

interface VoicemailRule {
  description: string;
  eventPattern: EventPattern;
}

function rulesOf({ recorder, recordings, folder, transcripts, language }: VoicemailBuckets, stackName: string): Record<string, VoicemailRule> {
  const saved = (names: string[], prefix = ''): EventPattern => ({
    source: ['aws.s3'],
    detailType: ['Object Created'],
    detail: { bucket: { name: names }, ...(prefix !== '' && { object: { key: [{ prefix }] } }) },
  });
  const notTranscribed = (prefix: string): VoicemailRule => ({
    description: 'Voicemails that Amazon Transcribe could not read',
    eventPattern: { source: ['aws.transcribe'], detailType: ['Transcribe Job State Change'], detail: { TranscriptionJobStatus: ['FAILED'], TranscriptionJobName: [{ prefix }] } },
  });
  if (recorder === 'voicemail-express') {
    return {
      VoicemailSaved: { description: 'New recordings and transcripts of voicemails', eventPattern: saved([recordings, ...(transcripts === undefined ? [] : [transcripts])]) },
      VoicemailNotTranscribed: notTranscribed('vmx3_'),
    };
  }
  return {
    VoicemailSaved: { description: 'New recordings of what callers say to flows', eventPattern: saved([recordings], folder) },
    ...(transcripts !== undefined && { VoicemailTranscribed: { description: 'New transcripts of voicemails', eventPattern: saved([transcripts]) } }),
    ...(language !== undefined && { VoicemailNotTranscribed: notTranscribed(`${stackName}-voicemail-`) }),
  };
}
