import { CfnOutput } from 'aws-cdk-lib';
import { type EventPattern, Rule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { Foundation } from '../callbacks/foundation';
import type { ConnectInstance } from '../connect/connect-instance';
import type { DialbackFunction } from '../function/dialback-function';
import { FailureQueue } from '../function/failure-queue';
import { placeIn } from '../function/inner-stack';
import { WorkQueue } from '../function/work-queue';
import { createQueueVoicemails, VOICEMAIL_TIMEOUT_SECONDS } from './create-queue-voicemails';
import type { VoicemailBuckets } from './voicemail-buckets';

/** Adds the function that reads voicemails out of their buckets, the queue that it reads, and the rules that fill it, if the settings name a source of voicemails. */
export function addVoicemails(scope: Construct, foundation: Foundation): DialbackFunction[] {
  const { settings, instance, voicemails, voicemailQueue: messages, alarmTopic } = foundation;
  if (!voicemails || !messages) return [];
  const target = messages.target(new FailureQueue(scope, 'VoicemailsUndelivered', { impact: 'New voicemails do not reach Dialback: they are missing from the agents’ pages until a backfill.', topic: alarmTopic }));
  const rules = { ...rulesOf(voicemails, settings.stackName), ...(voicemails.endTasks && { VoicemailTaskQueued: tasksQueued(instance) }) };
  for (const [id, rule] of Object.entries(rules)) new Rule(placeIn('EventRules', scope), id, { ...rule, targets: [target] });
  new CfnOutput(scope, 'VoicemailQueueUrl', { value: messages.url, description: 'Queue that takes {"backfill": "2026-11-23"}: reads the voicemails of a day again' });
  return [createQueueVoicemails(scope, foundation, { voicemails, messages })];
}

/** Creates the queue of the function that reads voicemails, if the settings name a source of them. It stands before that function: those that answer voicemails may tell it of them. */
export function createVoicemailQueue(scope: Construct, { settings, alarmTopic }: Pick<Foundation, 'settings' | 'alarmTopic'>): WorkQueue | undefined {
  if (!settings.voicemails) return undefined;
  return new WorkQueue(scope, 'Voicemails', {
    timeoutSeconds: VOICEMAIL_TIMEOUT_SECONDS,
    // While Connect takes no more calls, or the table does not answer, a message comes back every three minutes. Twenty times are an hour.
    triesAtMost: 20,
    impact: 'Voicemails could not be read, again and again: they are missing from the agents’ pages, or come without their words.',
    alarmTopic,
  });
}

interface VoicemailRule {
  description: string;
  eventPattern: EventPattern;
}

/** A task of a voicemail may be made after somebody has answered it: Voicemail Express waits for the words. */
function tasksQueued({ arn }: ConnectInstance): VoicemailRule {
  return {
    description: 'Tasks that follow a contact and come into a queue: one of a voicemail that is answered already is ended',
    eventPattern: {
      source: ['aws.connect'],
      detailType: ['Amazon Connect Contact Event'],
      detail: { instanceArn: [arn], channel: ['TASK', 'Task'], initiationMethod: ['API'], eventType: ['QUEUED'], previousContactId: [{ exists: true }] },
    },
  };
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
