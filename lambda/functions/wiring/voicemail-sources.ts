/** Wiring of voicemails: how they are read out of their buckets. */
import type { ConnectClient } from '@aws-sdk/client-connect';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createAgentsById, createAgentsByName } from '../../agents/adapters/connect-users';
import type { EnvironmentOf } from '../../environment/contract';
import { createQueueClient } from '../../ground/adapters/queue-client';
import { systemClock } from '../../ground/adapters/system-clock';
import { createMessageContacts } from '../../voicemails/adapters/connect-messages';
import { createVoicemailTasks } from '../../voicemails/adapters/connect-tasks';
import { createVoicemailStore } from '../../voicemails/adapters/dynamodb-voicemails';
import { createKeptMessages } from '../../voicemails/adapters/s3-messages';
import { createStorageClient } from '../../voicemails/adapters/storage-client';
import { createBackfillQueue, readVoicemailMessage } from '../../voicemails/adapters/voicemail-messages';
import { createTranscribeClient, createTranscriptions } from '../../voicemails/adapters/transcriptions';
import { createOwnRecorder } from '../../voicemails/domain/own-recorder';
import { voicemailExpress } from '../../voicemails/domain/voicemail-express';
import { createBackfillDay, createBackfillRecording } from '../../voicemails/usecases/backfill-day';
import { createEndTasks } from '../../voicemails/usecases/end-tasks';
import { createGatherMessage } from '../../voicemails/usecases/gather-message';
import { createNoteMessage } from '../../voicemails/usecases/note-message';
import type { queueVoicemailsEnvironment } from '../queue-voicemails/environment';

interface AwsClients {
  connect: ConnectClient;
  table: DynamoDBDocumentClient;
}

/** Returns what is to be done with one message of the queue. */
export function wireVoicemailSources(environment: EnvironmentOf<typeof queueVoicemailsEnvironment>, { connect, table }: AwsClients): (body: string) => Promise<void> {
  const { INSTANCE_ID: instanceId, STACK_NAME: stackName, VOICEMAIL_RECORDER: recorder, VOICEMAIL_RECORDINGS: recordings, VOICEMAIL_TRANSCRIPTS: transcripts, VOICEMAIL_LANGUAGE: language } = environment;
  const source = recorder === 'own' ? createOwnRecorder({ folder: environment.VOICEMAIL_FOLDER, stackName, transcribes: language !== undefined }) : voicemailExpress;
  const transcriptions = language === undefined || transcripts === undefined ? undefined : createTranscriptions(createTranscribeClient(), { recordings, transcripts, language, stackName });
  const messages = createKeptMessages(createStorageClient(), { recordings, transcripts });
  const gatherMessage = createGatherMessage({
    contacts: createMessageContacts(connect, { instanceId, clock: systemClock, recorder }),
    agentsByName: createAgentsByName(connect, instanceId),
    agentsById: createAgentsById(connect, instanceId),
    defaultCountry: environment.DEFAULT_COUNTRY,
  });
  const store = createVoicemailStore(table, environment.CALLBACKS_TABLE);
  const note = createNoteMessage({
    source,
    store,
    messages,
    gatherMessage,
    transcriptions,
    clock: systemClock,
    keepDays: environment.VOICEMAIL_KEEP_DAYS,
  });
  const backfillRecording = createBackfillRecording({ source, messages, note });
  const backfillDay = createBackfillDay({ source, messages, queue: createBackfillQueue(createQueueClient(), environment.VOICEMAIL_QUEUE_URL) });
  const endTasks = environment.VOICEMAIL_END_TASKS ? createEndTasks({ store, tasks: createVoicemailTasks(connect, instanceId) }) : undefined;
  return async (body) => {
    const message = readVoicemailMessage(body);
    if (message.kind === 'saved' && message.bucket === recordings) await note.recording(message.key);
    if (message.kind === 'saved' && message.bucket === transcripts) await note.transcript(message.key);
    if (message.kind === 'job-failed') await note.failedJob(message.job);
    if (message.kind === 'answered') await endTasks?.(message.contactId);
    if (message.kind === 'recording') await backfillRecording(message.key);
    if (message.kind === 'backfill') await backfillDay(message);
  };
}
