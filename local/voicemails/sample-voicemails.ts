/**
 * Voicemails that callers have left, as contact attributes of Voicemail Express v3 (amazon-connect/voicemail-express-amazon-connect,
 * Code/Core: vmx3_voicemail_timestamper.py, vmx3_packager.py, sub_connect_task.py; read at its release 2024.09.01). A table of data.
 */
import type { PhoneBehavior } from '../../emulator/connect/console';
import type { VoicemailAttributes } from './voicemail-types';

export interface SampleVoicemail {
  contactId: string;
  /** Minutes before the start of the local run at which the message was left. */
  minutesAgo: number;
  lengthSeconds: number;
  from: string;
  /** User name of the agent that it is for. Default: the support queue. */
  preferredAgent?: string;
  transcript: string;
  /** Behaviour of the caller's phone when it is called back. The lab can change it. */
  behavior: PhoneBehavior;
}

export const sampleVoicemails: SampleVoicemail[] = [
  {
    contactId: '6b1f0c52-1a57-4a0e-9f0c-0a8a5f1d2b01',
    minutesAgo: 12,
    lengthSeconds: 21,
    from: '+442079460142',
    transcript: 'Hello, this is Marion Keller. My order from last week arrived with the wrong charger. Could someone ring me back before noon, please? I would rather swap it than return everything.',
    behavior: { kind: 'answers', afterSeconds: 4 },
  },
  {
    contactId: '6b1f0c52-1a57-4a0e-9f0c-0a8a5f1d2b02',
    minutesAgo: 38,
    lengthSeconds: 14,
    from: '+441214960117',
    transcript: 'Hi, it is Dev from Harbour Cycles. The invoice shows two deliveries, but we had one. Please call me when you can.',
    behavior: { kind: 'busy' },
  },
  {
    contactId: '6b1f0c52-1a57-4a0e-9f0c-0a8a5f1d2b03',
    minutesAgo: 55,
    lengthSeconds: 33,
    from: '+493023125017',
    preferredAgent: 'ada',
    transcript: 'Guten Tag, Jonas Feld here from Berlin. Ada, you helped me with the router on Friday. It worked over the weekend, but since this morning the light is red again. I am in the office until five.',
    behavior: { kind: 'no-answer' },
  },
  {
    contactId: '6b1f0c52-1a57-4a0e-9f0c-0a8a5f1d2b04',
    minutesAgo: 96,
    lengthSeconds: 9,
    from: '+12025550143',
    transcript: 'This is Priya Raman. Returning your call about the renewal. Bye.',
    behavior: { kind: 'voicemail', afterSeconds: 8 },
  },
  {
    contactId: '6b1f0c52-1a57-4a0e-9f0c-0a8a5f1d2b05',
    minutesAgo: 171,
    lengthSeconds: 27,
    from: '+442079460188',
    transcript: 'Good morning. I tried to change my address on the website and it says my account is locked. I have not forgotten the password, I typed it three times. Thank you.',
    behavior: { kind: 'answers', afterSeconds: 9, hangsUpAfterSeconds: 45 },
  },
  {
    contactId: '6b1f0c52-1a57-4a0e-9f0c-0a8a5f1d2b06',
    minutesAgo: 1130,
    lengthSeconds: 18,
    from: '+441214960163',
    transcript: 'It is Olwen Pryce, about the engineer visit. Nobody came between eight and twelve. Please let me know a new date.',
    behavior: { kind: 'by-hand' },
  },
];

/** The queue, the person who asks, and the address of recordings, for the attributes. */
export interface VoicemailPlace {
  queue: { arn: string; name: string };
  /** ARN and user name of an agent's own queue. */
  agentQueue(username: string): { arn: string; name: string };
  recordingUrl(contactId: string): string;
}

/** Returns the contact's attributes after delivery. */
export function attributesOf(sample: SampleVoicemail, leftAt: Date, place: VoicemailPlace): VoicemailAttributes {
  const { preferredAgent, from } = sample;
  const target = preferredAgent ? place.agentQueue(preferredAgent) : place.queue;
  return {
    vmx3_flag: '0',
    vmx3_target: preferredAgent ? 'agent' : 'queue',
    ...(preferredAgent && { vmx3_preferred_agent: preferredAgent }),
    vmx3_from: from,
    vmx3_queue_arn: target.arn,
    vmx3_lang: preferredAgent ? 'de-DE' : 'en-GB',
    vmx3_mode: 'task',
    vmx3_timestamp: `${leftAt.toISOString().slice(0, 19)}Z`,
    vmx3_dateTime: `${instanceTime.format(leftAt)} (Instance Time)`,
    entity_name: target.name,
    callback_number: from,
    transcript_contents: sample.transcript,
    presigned_url: place.recordingUrl(sample.contactId),
  };
}

const instanceTime = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: '2-digit', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
