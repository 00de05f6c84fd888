/**
 * What Dialback's own recorder leaves of a message: Connect's recording of automated interactions, which the module `voicemail` and the flow `callback-offer`
 * switch on, and the transcript that Dialback asks Amazon Transcribe for.
 */
import { CONTACT, dayFolder, type LeftFacts, type VoicemailSource } from './voicemail-source';

/**
 * `ivr/2026/11/23/<contact>_20261123T09:00_UTC.wav` behind the prefix of the instance's call recordings: as recordings of automated interactions are named in
 * published logs and code (aws-samples/sample-amazon-connect-ivr-recording-voicemail gives the folder; the reference gives no name).
 */
const RECORDING = new RegExp(`^\\d{4}/\\d{2}/\\d{2}/(${CONTACT})_[^/]+\\.wav$`);
const TRANSCRIPT = new RegExp(`^(${CONTACT})\\.json$`);

/** A tone and a breath: whoever hangs up now has left nothing. */
const SHORTEST_SECONDS = 3;

interface OwnRecorderOptions {
  /** Folder of recordings of automated interactions, with the slash at its end. */
  folder: string;
  stackName: string;
  transcribes: boolean;
}

export function createOwnRecorder({ folder, stackName, transcribes }: OwnRecorderOptions): VoicemailSource {
  const jobs = new RegExp(`^${jobName(stackName, `(${CONTACT})`)}$`);
  return {
    shortestSeconds: SHORTEST_SECONDS,
    firstTranscript: transcribes ? 'awaited' : 'none',
    contactOfRecording: (key) => (key.startsWith(folder) ? RECORDING.exec(key.slice(folder.length))?.[1] : undefined),
    contactOfTranscript(key) {
      const contactId = TRANSCRIPT.exec(key)?.[1];
      return contactId === undefined ? undefined : { contactId, failed: false };
    },
    contactOfJob: (name) => jobs.exec(name)?.[1],
    folderOf: (day) => `${folder}${dayFolder(day)}`,
    transcriptsOf: (_key, contactId) => [transcriptKey(contactId)],
  };
}

/** A name is taken once in an account and region: a recording that is read again is not transcribed again. */
export function jobName(stackName: string, contactId: string): string {
  return `${stackName}-voicemail-${contactId}`;
}

export function transcriptKey(contactId: string): string {
  return `${contactId}.json`;
}

/** The call in which something was recorded. */
export interface RecordedCall {
  from?: string;
  endedAt?: string;
  /** An agent talked with the caller. */
  withAgent: boolean;
}

/**
 * Whether a message was left in a contact, by the attributes that its flow set. All contacts of a chain share their attributes, so the flow writes which one it
 * was.
 */
export function isVoicemail(contactId: string, attributes: Readonly<Record<string, string>>): boolean {
  return attributes['dialback_voicemail'] === contactId;
}

/** Undefined where an agent took the call while the caller was recorded: then they have talked. */
export function factsOfCall({ from, endedAt, withAgent }: RecordedCall, attributes: Readonly<Record<string, string>>): LeftFacts | undefined {
  const { dialback_voicemail_queue: queueArn } = attributes;
  return withAgent ? undefined : { ...(from && { from }), ...(endedAt && { leftAt: endedAt }), ...(queueArn && { queueArn }) };
}
