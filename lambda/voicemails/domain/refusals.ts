import { type NoFacts, type RefusalOf, tableOf } from '../../ground/domain/refusal';
import { VOICEMAIL_SENTENCES } from './sentences';

interface Facts {
  'voicemail-not-found': NoFacts;
  'voicemails-of-others': NoFacts;
  'answered-already': NoFacts;
  'recording-awaited': NoFacts;
  'recording-gone': NoFacts;
  'recording-archived': { storageClass: string };
}

export type VoicemailRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

export const VOICEMAIL_REFUSALS = tableOf<Facts, typeof VOICEMAIL_SENTENCES>(VOICEMAIL_SENTENCES, {
  'voicemail-not-found': { status: 404, example: {} },
  'voicemails-of-others': { status: 403, example: {} },
  'answered-already': { status: 409, example: {} },
  'recording-awaited': { status: 404, example: {} },
  'recording-gone': { status: 404, example: {} },
  'recording-archived': { status: 409, example: { storageClass: 'GLACIER' } },
});
