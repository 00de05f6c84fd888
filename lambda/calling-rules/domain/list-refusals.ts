import { type NoFacts, type RefusalOf, tableOf } from '../../ground/domain/refusal';
import { LIST_SENTENCES } from './sentences';

interface Facts {
  'list-subject-unreadable': { because: string };
  'change-unknown': { change: string };
  'pin-unknown': NoFacts;
}

export type ListRefusal<Code extends keyof Facts = keyof Facts> = RefusalOf<Facts, Code>;

export const LIST_REFUSALS = tableOf<Facts, typeof LIST_SENTENCES>(LIST_SENTENCES, {
  'list-subject-unreadable': { status: 422, example: { because: '"12" is no phone number.' } },
  'change-unknown': { status: 404, example: { change: '2026-11-23T09:00:00.000Z~0a1b2c3d' } },
  'pin-unknown': { status: 404, example: {} },
});
