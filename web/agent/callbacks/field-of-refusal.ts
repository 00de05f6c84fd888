import type { SendResult } from '../../api/send-surely';

export type CallbackField = 'number' | 'queue' | 'time' | 'own' | 'comment' | 'crmRecord' | 'callerId';

/** The field of the form that a refusal is about, by its code (docs/refusals.md). Other refusals are about the whole form. */
const fieldsByCode: Record<string, CallbackField> = {
  'number-needed': 'number',
  'number-invalid': 'number',
  'number-emergency': 'number',
  'number-short-code': 'number',
  'number-premium': 'number',
  'number-type-not-allowed': 'number',
  'number-country-not-allowed': 'number',
  'number-our-own': 'number',
  'number-with-extension': 'number',
  'number-ambiguous': 'number',
  'number-blocked': 'number',
  'number-prefix-blocked': 'number',
  'number-not-of-queue': 'number',
  'do-not-call': 'number',
  'not-on-your-list': 'number',
  'called-too-often': 'number',
  'pin-needed': 'number',
  'pin-not-set': 'number',
  'pin-wrong': 'number',
  'pin-locked': 'number',
  'customer-has-callback': 'number',
  'number-owed-callback': 'number',
  'earlier-call-not-settled': 'number',
  'queue-needed': 'queue',
  'queue-not-offered': 'queue',
  'queue-not-served': 'queue',
  'voicemail-customer-first': 'queue',
  'due-in-the-past': 'time',
  'due-too-far': 'time',
  'queue-closed-then': 'time',
  'outside-calling-window': 'time',
  'caller-id-not-allowed': 'callerId',
  'owned-too-far': 'own',
  'owner-unknown': 'own',
  'owner-not-serving': 'own',
};

/** The field of the form for each field of the request (callback-api-types.ts), which the service may name: `comment`, `dueAt.zone`. */
const fieldsByName: Record<string, CallbackField> = { number: 'number', queueId: 'queue', dueAt: 'time', in: 'time', own: 'own', owner: 'own', comment: 'comment', crmRecord: 'crmRecord', callerId: 'callerId' };

export function fieldOfRefusal({ code, field = '' }: Extract<SendResult<unknown>, { kind: 'refused' }>): CallbackField | undefined {
  return fieldsByName[field.split('.')[0]!] ?? fieldsByCode[code];
}
