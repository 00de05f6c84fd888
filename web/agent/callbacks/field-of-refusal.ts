import type { SendResult } from '../../api/send-surely';

export type CallbackField = 'number' | 'queue' | 'time' | 'own' | 'comment' | 'crmRecord';

/** The field of the form that a refusal is about; the others are said of the whole form. Codes of docs/refusals.md. */
const fieldsByCode: Record<string, CallbackField> = {
  'number-needed': 'number',
  'number-invalid': 'number',
  'number-emergency': 'number',
  'number-short-code': 'number',
  'number-premium': 'number',
  'number-country-not-allowed': 'number',
  'number-our-own': 'number',
  'customer-has-callback': 'number',
  'queue-needed': 'queue',
  'queue-not-offered': 'queue',
  'queue-not-served': 'queue',
  'due-in-the-past': 'time',
  'due-too-far': 'time',
  'queue-closed-then': 'time',
  'owned-too-far': 'own',
};

/** Fields of the request (callback-api-types.ts), where the service names one: `comment`, `dueAt.zone`. */
const fieldsByName: Record<string, CallbackField> = { number: 'number', queueId: 'queue', dueAt: 'time', in: 'time', own: 'own', comment: 'comment', crmRecord: 'crmRecord' };

export function fieldOfRefusal({ code, field = '' }: Extract<SendResult<unknown>, { kind: 'refused' }>): CallbackField | undefined {
  return fieldsByName[field.split('.')[0]!] ?? fieldsByCode[code];
}
