/** Voicemails that callers have left. A table of data. */
import type { PhoneBehavior } from '../../emulator/connect/console';

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
