import { localTimeOf, partsOfLocal } from '../../calendar/domain/local-time';
import { secondsBetween } from '../../ground/domain/instant';
import { type Teller, teller } from '../../ground/domain/sentences';
import type { Promised } from './callback-request';
import type { Change, FieldChange } from './change';
import { CHANGE_SENTENCES } from './change-sentences';

/** A record keeps so many, the newest: each makes it longer by a tenth. The log has all of them. */
const KEPT = 12;
/** Who changed something, where it was no agent. */
export const CUSTOMER = 'The customer';
const USUAL = 'the usual one';
const NOBODY = 'nobody';
const NONE = 'none';

type ChangeKey = keyof typeof CHANGE_SENTENCES;

export function withChange<C extends Promised>(callback: C, change: Change): C {
  return { ...callback, changes: [...(callback.changes ?? []), change].slice(-KEPT) };
}

/**
 * Fields in which the two differ, as an agent would name them.
 *
 * @param queueName of each of the two
 */
export function fieldChanges(from: Promised, next: Promised, queueName: { from: string; to: string }): FieldChange[] {
  const times = { from: timeText(from), to: timeText(next) };
  const owners = { from: from.owner?.username ?? NOBODY, to: next.owner?.username ?? NOBODY };
  const isOtherNumber = from.number !== next.number;
  const differs: [FieldChange, boolean][] = [
    [{ field: 'number', from: from.number, to: next.number }, isOtherNumber],
    [{ field: 'queue', ...queueName }, from.queueId !== next.queueId],
    [{ field: 'owner', ...owners }, from.owner?.userId !== next.owner?.userId],
    [{ field: 'time', ...times }, times.from !== times.to],
    [{ field: 'comment' }, from.comment !== next.comment],
    [{ field: 'CRM record', from: from.crmRecord ?? NONE, to: next.crmRecord ?? NONE }, from.crmRecord !== next.crmRecord],
    [{ field: 'customer’s zone', from: from.customerZone ?? NONE, to: next.customerZone ?? NONE }, !isOtherNumber && from.customerZone !== next.customerZone],
    [{ field: 'recording', to: next.recorded ? 'recorded' : 'not recorded' }, from.recorded !== next.recorded],
    [{ field: 'caller id', from: from.callerId ?? USUAL, to: next.callerId ?? USUAL }, from.callerId !== next.callerId],
    // Another number is not verified: that says itself.
    [{ field: 'verified', to: next.numberVerified ? 'verified' : 'not verified' }, !isOtherNumber && from.numberVerified !== next.numberVerified],
  ];
  return differs.filter(([, isChanged]) => isChanged).map(([change]) => change);
}

/** “ada changed the number from +493012345678 to +493012345679.” @param language of the reader; records and logs are in English */
export function describeChange({ at, by: name, how, fields = [], why, until = at }: Change, language?: string): string {
  const { tag, say, span } = teller(CHANGE_SENTENCES, language);
  const by = name === CUSTOMER ? say('the-customer') : name;
  if (how === 'cancelled') return why === undefined ? say('change-cancelled', { by }) : say('change-cancelled-why', { by, why });
  if (how === 'reopened') return say('change-reopened', { by });
  if (how === 'released') return say('change-released', { by });
  if (how === 'claimed') return say('change-claimed', { by, span: span(secondsBetween(at, until)) });
  if (fields.length === 0) return say('change-nothing', { by });
  // British English has no comma before “and”.
  const list = new Intl.ListFormat(tag === 'en' ? 'en-GB' : tag, { type: 'conjunction' });
  return say('change-edited', { by, fields: list.format(fields.map((field) => describeField(field, say))) });
}

const FIELDS: Record<FieldChange['field'], ChangeKey> = {
  number: 'field-number',
  queue: 'field-queue',
  owner: 'field-owner',
  time: 'field-time',
  comment: 'field-comment',
  'CRM record': 'field-record',
  verified: 'field-number',
  recording: 'field-call',
  'caller id': 'field-caller-id',
  'customer’s zone': 'field-zone',
};

/** Words that a record keeps in place of a value, by the fields that keep them. */
const VALUES: Partial<Record<FieldChange['field'], Readonly<Record<string, ChangeKey>>>> = {
  owner: { [NOBODY]: 'value-nobody' },
  'CRM record': { [NONE]: 'value-none' },
  'customer’s zone': { [NONE]: 'value-none' },
  'caller id': { [USUAL]: 'value-usual' },
  recording: { recorded: 'value-recorded', 'not recorded': 'value-not-recorded' },
  verified: { verified: 'value-verified', 'not verified': 'value-not-verified' },
};

function describeField({ field, from, to }: FieldChange, say: Teller<ChangeKey>['say']): string {
  const named = say(FIELDS[field]);
  const values = VALUES[field] ?? {};
  // People wrote the other values, and may have written `constructor`.
  const value = (text: string) => (Object.hasOwn(values, text) ? say(values[text]!) : text);
  if (to === undefined) return named;
  return from === undefined ? say('change-to', { field: named, to: value(to) }) : say('change-from-to', { field: named, from: value(from), to: value(to) });
}

function timeText({ dueAt, zone }: Promised): string {
  return `${partsOfLocal(localTimeOf(dueAt, zone)).clock} (${zone})`;
}
