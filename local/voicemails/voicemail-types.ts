/** The answer of GET /local/voicemails (local/lab-types.ts lists the routes). */

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
  /** Queue of the voicemail. For a voicemail to one agent, it is the agent's own queue. */
  vmx3_queue_arn: string;
  vmx3_target: 'queue' | 'agent';
  /** User name, if it was left for one agent. */
  vmx3_preferred_agent?: string;
  /** '1' until the packager delivered it, then '0'. */
  vmx3_flag: '0' | '1';
  vmx3_lang: string;
  vmx3_mode: 'task' | 'guided_task' | 'email';
  /** Instant at which the message began, like 2026-11-23T08:12:30Z. */
  vmx3_timestamp: string;
  /** Time of delivery as text for people: `Monday, Nov 23 at 08:14 AM (Instance Time)`. */
  vmx3_dateTime: string;
  /** Name of the queue or agent. */
  entity_name: string;
  callback_number: string;
  transcript_contents: string;
  /** Address at which the recording can be heard for a limited time. */
  presigned_url: string;
}

export interface VoicemailList {
  voicemails: Voicemail[];
}
