import type { Construct } from 'constructs';
import { queueVoicemailsEnvironment } from '../../lambda/functions/queue-voicemails/environment';
import type { Foundation } from '../callbacks/foundation';
import { readMessages } from '../connect/connect-grants';
import { DialbackFunction } from '../function/dialback-function';
import type { WorkQueue } from '../function/work-queue';
import { endTasks, readBuckets, transcribe } from './voicemail-grants';
import type { VoicemailBuckets } from './voicemail-buckets';

/** The function may work on a message this long. */
export const VOICEMAIL_TIMEOUT_SECONDS = 30;

export interface VoicemailSource {
  readonly voicemails: VoicemailBuckets;
  readonly messages: WorkQueue;
}

/** Creates the function that reads recordings and transcripts as they come, and those of before when it is asked to. */
export function createQueueVoicemails(scope: Construct, { settings, instance, callbacks, alarmTopic }: Foundation, { voicemails, messages }: VoicemailSource): DialbackFunction {
  const reader = new DialbackFunction(scope, 'queue-voicemails', {
    handler: 'queue-voicemails',
    contract: queueVoicemailsEnvironment,
    environment: {
      CALLBACKS_TABLE: callbacks.name,
      STACK_NAME: settings.stackName,
      INSTANCE_ID: instance.id,
      DEFAULT_COUNTRY: settings.defaultCountry,
      VOICEMAIL_RECORDER: voicemails.recorder,
      VOICEMAIL_RECORDINGS: voicemails.recordings,
      VOICEMAIL_FOLDER: voicemails.folder,
      VOICEMAIL_TRANSCRIPTS: voicemails.transcripts ?? '',
      VOICEMAIL_LANGUAGE: voicemails.language ?? '',
      VOICEMAIL_KEEP_DAYS: String(voicemails.keepDays),
      VOICEMAIL_END_TASKS: String(voicemails.endTasks),
      VOICEMAIL_QUEUE_URL: messages.url,
    },
    calls: [callbacks.items(['voicemail'], 'GetItem', 'PutItem'), ...readBuckets(instance, voicemails), ...transcribe(instance, voicemails), ...readMessages(instance, voicemails.recorder), ...endTasks(instance, voicemails), messages.receive(), messages.send()],
    impact: 'New voicemails are missing from the agents’ pages, or come without their words.',
    timeoutSeconds: VOICEMAIL_TIMEOUT_SECONDS,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
  // Connect tells the attributes of two contacts a second (quota GetContactAttributes). Two runs are the least that Lambda takes.
  messages.bringTo(reader, 'Voicemails', { batchSize: 5, maxConcurrency: 2 });
  return reader;
}
