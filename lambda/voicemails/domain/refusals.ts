import type { NoFacts, RefusalOf, RefusalTable } from '../../ground/domain/refusal';

interface Facts {
  'voicemail-not-found': NoFacts;
  'voicemails-of-others': NoFacts;
  'answered-already': NoFacts;
  'recording-awaited': NoFacts;
  'recording-gone': NoFacts;
  'recording-archived': { storageClass: string };
}

export type VoicemailRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const VOICEMAIL_REFUSALS = {
  'voicemail-not-found': {
    status: 404,
    sentence: () => 'There is no such voicemail for you: it is in another agent’s box, of a queue that you do not serve, or no longer kept.',
    example: {},
  },
  'voicemails-of-others': {
    status: 403,
    sentence: () => 'You do not serve this queue, so you cannot see its voicemails. Leave "queue" out to see those of all your queues.',
    example: {},
  },
  'answered-already': {
    status: 409,
    sentence: () => 'This voicemail is answered. Reopen it if it must be answered again.',
    example: {},
  },
  'recording-awaited': {
    status: 404,
    sentence: () => 'The recording of this voicemail is not there yet. Try again in a minute.',
    example: {},
  },
  'recording-gone': {
    status: 404,
    sentence: () => 'The recording of this voicemail is no longer kept: its time in the bucket is over. The transcript stays.',
    example: {},
  },
  'recording-archived': {
    status: 409,
    sentence: ({ storageClass }) => `The recording of this voicemail lies in the archive (${storageClass}) and cannot be played. Ask your administrator to restore it.`,
    example: { storageClass: 'GLACIER' },
  },
} satisfies RefusalTable<Facts>;
