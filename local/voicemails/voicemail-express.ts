/**
 * Voicemail Express as the company installed it, as far as others can see it: its two buckets, and what it leaves there and on the contact. Source:
 * amazon-connect/voicemail-express-amazon-connect, release 2025.09.13 (16f0d93): Code/vmx3_recording_processor.py, vmx3_transcriber.py,
 * vmx3_transcription_error_handler.py, vmx3_packager.py; CloudFormation/vmx3-core.yaml, vmx3-contactflows.yaml.
 */
import type { Emulator } from '../../emulator/emulator';
import type { VoicemailExpressSetting } from '../../lib/settings/voicemail-setting';
import { instanceId } from '../instance/local-instance';
import { spokenWav } from '../../emulator/speech/spoken-wav';

export const voicemailExpress = { recordings: 'vmx3-recordings-dialback-local', transcripts: 'vmx3-transcripts-dialback-local' };

/** For settings of a stack that reads them. */
export const expressVoicemails: VoicemailExpressSetting = { kind: 'voicemail-express', ...voicemailExpress };

export interface LeftMessage {
  contactId: string;
  /** E.164. */
  from: string;
  leftAt: Date;
  queueArn: string;
  /** User name, if it was left for one agent. */
  preferredAgent?: string;
  lengthSeconds: number;
}

/** Both buckets tell EventBridge of their objects. */
export function installVoicemailExpress({ s3 }: Pick<Emulator, 's3'>): void {
  for (const name of Object.values(voicemailExpress)) s3.create(name, { eventBridge: true });
}

/** The call in which the message was left, and the recording that is cut out of it. */
export function leaveRecording({ s3, connect }: Emulator, message: LeftMessage): void {
  const { contactId, from, leftAt, queueArn, preferredAgent, lengthSeconds } = message;
  const attributes = {
    vmx3_flag: '1',
    vmx3_from: from,
    vmx3_lang: 'en-GB',
    vmx3_mode: 'guided_task',
    vmx3_queue_arn: queueArn,
    vmx3_target: preferredAgent ? 'agent' : 'queue',
    vmx3_timestamp: `${leftAt.toISOString().slice(0, 19)}Z`,
    ...(preferredAgent && { vmx3_preferred_agent: preferredAgent }),
  };
  const endedAt = new Date(leftAt.getTime() + lengthSeconds * 1000).toISOString();
  connect.centre.addPastCall({ id: contactId, from, startedAt: leftAt.toISOString(), endedAt, attributes });
  const tags = { vmx3_lang_value: 'en-GB', vmx3_queue_arn: queueArn, vmx3_genai_summary: 'false', vmx3_lang: 'en-GB' };
  s3.put(voicemailExpress.recordings, { key: `${folderOf(leftAt)}/${contactId}.wav`, body: spokenWav(lengthSeconds), contentType: 'audio/wav', tags });
}

/** Amazon Transcribe has written the words; `leaveTask` makes the task that follows. */
export function leaveTranscript({ s3, connect, accountId }: Emulator, { contactId, leftAt }: LeftMessage, transcript: string): void {
  const written = { jobName: `vmx3_${contactId}`, accountId, status: 'COMPLETED', results: { transcripts: [{ transcript }], items: [] } };
  s3.put(voicemailExpress.transcripts, { key: `${folderOf(leftAt)}/${contactId}.json`, body: Buffer.from(JSON.stringify(written)), contentType: 'application/json' });
  connect.centre.updateContactAttributes(contactId, { vmx3_flag: '0' });
}

/** The guided task that Voicemail Express makes of a message once its words are there (Code/sub_connect_guided_task.py). Its flow is what brings it into a queue. Answers its contact's id. */
export async function leaveTask(emulator: Emulator, { contactId, from, leftAt, queueName, flowId }: Pick<LeftMessage, 'contactId' | 'from' | 'leftAt'> & { queueName: string; flowId: string }, transcript: string): Promise<string> {
  const received = `${leftAt.toUTCString()} (Instance Time)`;
  const { ContactId } = (await emulator.call('connect', 'StartTaskContact', {
    InstanceId: instanceId,
    ContactFlowId: flowId,
    PreviousContactId: contactId,
    Attributes: {
      vmx3_callback_number: from,
      vmx3_recording_key: `${folderOf(leftAt)}/${contactId}.wav`,
      vmx3_genai_summary: 'Summarization not enabled for this contact.',
      vmx3_timestamp: received,
      vmx3_source_queue: queueName,
      vmx3_transcript: transcript,
      vmx3_preferred_agent_id: 'NONE',
    },
    Name: 'Amazon Connect Voicemail',
    References: { 'Date Received': { Type: 'STRING', Value: received }, 'Source Queue': { Type: 'STRING', Value: queueName }, 'Voicemail Transcript': { Type: 'STRING', Value: transcript }, 'GenAI Summary': { Type: 'STRING', Value: 'Not enabled for this voicemail.' } },
    Description: 'Amazon Connect Voicemail',
    ClientToken: contactId,
  })) as { ContactId: string };
  return ContactId;
}

/** The day of the message in UTC. */
function folderOf(leftAt: Date): string {
  return leftAt.toISOString().slice(0, 10).replaceAll('-', '/');
}
