/**
 * What Voicemail Express v3 leaves of a message. Source: amazon-connect/voicemail-express-amazon-connect, releases 2025.09.13
 * (16f0d93, Code/vmx3_recording_processor.py, vmx3_transcriber.py, vmx3_transcription_error_handler.py) and 2024.09 (0e91458, Code/Core/vmx3_kvs_to_s3.py,
 * vmx3_transcriber.py).
 */
const CONTACT = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** 2025.09: in a folder for the day of the message. 2024.09: without one. */
const RECORDING = new RegExp(`^(?:\\d{4}/\\d{2}/\\d{2}/)?(${CONTACT})\\.wav$`);
/** 2025.09: `2025/09/13/<contact>.json`. 2024.09: `vmx3_<contact>_<epoch>.json`. */
const TRANSCRIPT = new RegExp(`^(?:(?:\\d{4}/\\d{2}/\\d{2}/)?(${CONTACT})|vmx3_(${CONTACT})_\\d+)\\.json$`);
/** Where Transcribe failed, both write words of their own under the name of its job, without an ending. */
const JOB = new RegExp(`^vmx3_(${CONTACT})(?:_\\d+)?$`);

/** The contact of a recording; undefined for any other object. */
export function contactOfRecording(key: string): string | undefined {
  return RECORDING.exec(key)?.[1];
}

/** The contact of a transcript, and whether there are words; undefined for any other object. */
export function contactOfTranscript(key: string): { contactId: string; failed: boolean } | undefined {
  const [, byDay, byJob] = TRANSCRIPT.exec(key) ?? [];
  const contactId = byDay ?? byJob;
  if (contactId !== undefined) return { contactId, failed: false };
  const failed = contactOfJob(key);
  return failed === undefined ? undefined : { contactId: failed, failed: true };
}

/** The contact of a transcription job; undefined for jobs of others. */
export function contactOfJob(name: string): string | undefined {
  return JOB.exec(name)?.[1];
}

/** What the contact's attributes and the recording's tags say, each as it was written. */
export interface LeftFacts {
  from?: string;
  /** ISO instant; 2024.09 writes none on the voice contact. */
  leftAt?: string;
  queueArn?: string;
  preferredAgent?: string;
}

/** The attributes count before the tags, which know the queue alone. */
export function readLeftFacts(attributes: Readonly<Record<string, string>>, tags: Readonly<Record<string, string>>): LeftFacts {
  const { vmx3_from: from, vmx3_timestamp: timestamp, vmx3_preferred_agent: preferredAgent } = attributes;
  const queueArn = attributes['vmx3_queue_arn'] ?? tags['vmx3_queue_arn'];
  // A task has words for people under the same name: "Saturday, Sep 13 at 08:12 AM (Instance Time)".
  const leftAt = timestamp !== undefined && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(timestamp) ? new Date(timestamp).toISOString() : undefined;
  return { ...(from && { from }), ...(leftAt && { leftAt }), ...(queueArn && { queueArn }), ...(preferredAgent && { preferredAgent }) };
}

/** A queue's id, or the id of the agent whose own queue it is; `…/queue/<id>`, `…/queue/agent/<user id>`. */
export function queueOfArn(arn: string | undefined): { queueId: string } | { userId: string } | undefined {
  const [, agent, id] = /\/queue\/(agent\/)?([0-9a-zA-Z-]+)$/.exec(arn ?? '') ?? [];
  if (id === undefined) return undefined;
  return agent ? { userId: id } : { queueId: id };
}
