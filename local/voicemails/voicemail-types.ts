/** What GET /local/voicemails answers (local/lab-types.ts lists the routes). */

/** One voicemail in the form that the page reads (web/api/voicemail.ts), with the contact attributes it was read from. */
export interface Voicemail {
  contactId: string;
  from: string;
  /** ISO instant. */
  receivedAt: string;
  queueName: string;
  lengthSeconds: number;
  transcript: string;
  recordingUrl: string;
  attributes: VoicemailAttributes;
}

/**
 * Attribute names of Voicemail Express v3 (amazon-connect/voicemail-express-amazon-connect): those with `vmx3_` are set by
 * the flow, `vmx3_timestamp` by its timestamper, the rest by its packager when it delivers the voicemail.
 */
export interface VoicemailAttributes {
  /** The caller, E.164. */
  vmx3_from: string;
  /** Queue the voicemail belongs to; an agent's own queue when left for one agent. */
  vmx3_queue_arn: string;
  vmx3_target: 'queue' | 'agent';
  /** User name, when left for one agent. */
  vmx3_preferred_agent?: string;
  /** '1' until the packager delivered it, then '0'. */
  vmx3_flag: '0' | '1';
  vmx3_lang: string;
  vmx3_mode: 'task' | 'guided_task' | 'email';
  /** When the message began, like 2026-11-23T08:12:30Z. */
  vmx3_timestamp: string;
  /** When it was delivered, as text for people: `Monday, Nov 23 at 08:14 AM (Instance Time)`. */
  vmx3_dateTime: string;
  /** Name of the queue or agent. */
  entity_name: string;
  callback_number: string;
  transcript_contents: string;
  /** Where the recording can be heard for a limited time. */
  presigned_url: string;
}

export interface VoicemailList {
  voicemails: Voicemail[];
}
