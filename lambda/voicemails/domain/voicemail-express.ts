/**
 * What Voicemail Express v3 leaves of a message. Source: amazon-connect/voicemail-express-amazon-connect, releases 2025.09.13
 * (16f0d93, Code/vmx3_recording_processor.py, vmx3_transcriber.py, vmx3_transcription_error_handler.py) and 2024.09 (0e91458, Code/Core/vmx3_kvs_to_s3.py,
 * vmx3_transcriber.py).
 */
import type { FollowingTask } from './following-task';
import { CONTACT, dayFolder, type LeftFacts, type VoicemailSource } from './voicemail-source';

/** 2025.09: in a folder for the day of the message. 2024.09: without one. */
const RECORDING = new RegExp(`^(?:\\d{4}/\\d{2}/\\d{2}/)?(${CONTACT})\\.wav$`);
/** 2025.09: `2025/09/13/<contact>.json`. 2024.09: `vmx3_<contact>_<epoch>.json`. */
const TRANSCRIPT = new RegExp(`^(?:(?:\\d{4}/\\d{2}/\\d{2}/)?(${CONTACT})|vmx3_(${CONTACT})_\\d+)\\.json$`);
/** Where Transcribe failed, both write words of their own under the name of its job, without an ending. */
const JOB = new RegExp(`^vmx3_(${CONTACT})(?:_\\d+)?$`);

export const voicemailExpress: VoicemailSource = {
  // Voicemail Express makes a task of every recording; the list has the same.
  shortestSeconds: 0,
  firstTranscript: 'awaited',
  contactOfRecording: (key) => RECORDING.exec(key)?.[1],
  contactOfTranscript(key) {
    const [, byDay, byJob] = TRANSCRIPT.exec(key) ?? [];
    const contactId = byDay ?? byJob;
    if (contactId !== undefined) return { contactId, failed: false };
    const failed = contactOfJob(key);
    return failed === undefined ? undefined : { contactId: failed, failed: true };
  },
  contactOfJob,
  folderOf: dayFolder,
  // Under the same name, or under that of its job, which older releases took.
  transcriptsOf: (key, contactId) => [key.slice(0, -'.wav'.length), `vmx3_${contactId}`],
};

function contactOfJob(name: string): string | undefined {
  return JOB.exec(name)?.[1];
}

/** How Voicemail Express names its tasks: 2025.09.13, plain and guided, and 2024.09. Source: Code/sub_connect_task.py, sub_connect_guided_task.py. */
const TASK_NAME = /^(?:Amazon Connect Voicemail$|Voicemail for )/;

/**
 * Whether Voicemail Express made this task of the voicemail, and nobody has taken it. It makes it with StartTaskContact, as a task that follows the contact of
 * the voicemail (PreviousContactId). Attributes tell nothing: those of a task are those of all contacts of its chain.
 */
export function isUntakenTaskOf(contactId: string, { channel, initiationMethod, previousContactId, name, taken, ended }: FollowingTask): boolean {
  return channel === 'TASK' && initiationMethod === 'API' && previousContactId === contactId && TASK_NAME.test(name) && !taken && !ended;
}

/** What the contact's attributes and the recording's tags say. The attributes count before the tags, which know the queue alone. 2024.09 writes no time on the voice contact. */
export function readLeftFacts(attributes: Readonly<Record<string, string>>, tags: Readonly<Record<string, string>>): LeftFacts {
  const { vmx3_from: from, vmx3_timestamp: timestamp, vmx3_preferred_agent: preferredAgent } = attributes;
  const queueArn = attributes['vmx3_queue_arn'] ?? tags['vmx3_queue_arn'];
  // A task has words for people under the same name: "Saturday, Sep 13 at 08:12 AM (Instance Time)".
  const leftAt = timestamp !== undefined && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(timestamp) ? new Date(timestamp).toISOString() : undefined;
  return { ...(from && { from }), ...(leftAt && { leftAt }), ...(queueArn && { queueArn }), ...(preferredAgent && { preferredAgent }) };
}
