/** Dialback's own recorder in the simulated company: the bucket in which its instance keeps call recordings, and messages that were left before. */
import { automatedRecordingKey } from '../../emulator/connect/contacts/automated-recording';
import type { Emulator } from '../../emulator/emulator';
import { spokenWav } from '../../emulator/speech/spoken-wav';
import type { OwnVoicemailSetting } from '../../lib/settings/voicemail-setting';

/** Named as Connect names them when it is asked to. */
export const callRecordings = { bucket: 'amazon-connect-dialback-local', prefix: 'connect/dialback-local/CallRecordings' };

export const ownVoicemails: OwnVoicemailSetting = { kind: 'own', recordings: { kind: 'existing', ...callRecordings }, transcripts: { kind: 'transcribe', language: 'en-GB' } };

/** The instance keeps call recordings, and the bucket tells EventBridge of them. */
export function keepCallRecordings({ s3, connect }: Pick<Emulator, 's3' | 'connect'>): void {
  s3.create(callRecordings.bucket, { eventBridge: true });
  connect.centre.associateStorage({ resourceType: 'CALL_RECORDINGS', ...callRecordings });
}

interface LeftMessage {
  contactId: string;
  /** E.164. */
  from: string;
  leftAt: Date;
  /** Of a queue, or of an agent's own. */
  queueArn: string;
  lengthSeconds: number;
  words: string;
}

/** A call of before, in which a message was left, and its recording. */
export function leaveMessage({ s3, connect }: Emulator, { contactId, from, leftAt, queueArn, lengthSeconds, words }: LeftMessage): void {
  const startedAt = new Date(leftAt.getTime() - lengthSeconds * 1000);
  const attributes = { dialback_voicemail: contactId, dialback_voicemail_queue: queueArn };
  connect.centre.addPastCall({ id: contactId, from, startedAt: startedAt.toISOString(), endedAt: leftAt.toISOString(), attributes });
  const { bucket, prefix } = callRecordings;
  s3.put(bucket, { key: automatedRecordingKey(prefix, contactId, startedAt), body: spokenWav(lengthSeconds, words), contentType: 'audio/wav' });
}
