import { ADA, BEN, PROMISED_SAMPLES, SAMPLES } from '../../../docs/print/callback-samples';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { outcome } from '../../../lambda/callbacks/domain/outcome';
import type { CallIn } from '../../../lambda/call-ins/domain/call-in';
import type { Versioned } from '../../../lambda/ground/domain/decision';
import type { Changed } from '../../../lambda/changes/domain/changed';
import type { RecordChange } from '../../../lambda/changes/domain/record-change';
import type { Voicemail } from '../../../lambda/voicemails/domain/voicemail';

export const SAVED_AT = '2026-11-23T12:00:00.000Z';

/** The writes that make these versions of a record, one after the other in its place. */
function writes<Rec extends Versioned>(versions: readonly Rec[]): RecordChange<Rec>[] {
  const saved = versions.map((record, nth) => ({ ...record, version: nth + 1 }));
  return saved.map((after, nth) => ({ after, isCopy: false, savedAt: SAVED_AT, ...(nth > 0 && { before: saved[nth - 1]! }) }));
}

const said = (code: 'reached' | 'voicemail') => ({ at: `2026-11-23T09:0${code === 'reached' ? 3 : 4}:00.000Z`, by: ADA, outcome: outcome(code) });
const { pending, waiting, connected, ended } = PROMISED_SAMPLES;
const asked = { ...pending, crmRecord: 'crm-7', relatedContactId: 'c0' };
const opened = { ...asked, changes: [{ at: '2026-11-23T08:50:00.000Z', by: 'ben', how: 'claimed' as const, until: '2026-11-23T08:52:00.000Z' }] };
const putOff = { ...opened, dueAt: '2026-11-23T10:00:00.000Z' };
const edited = { ...putOff, changes: [...opened.changes, { at: '2026-11-23T08:55:00.000Z', by: 'ada', how: 'edited' as const, fields: [{ field: 'number' as const, from: '+493012345679', to: '+493012345678' }] }] };
const missed = { ...ended, outcome: outcome('missed') };
const triedAgain = PROMISED_SAMPLES['to be tried again'];
const { endedAt, outcome: _none, ...takenUp } = triedAgain.attempts[0]!;

export const CALLBACK_LIVES: Record<string, Callback[]> = {
  'reached at the first attempt': [asked, opened, putOff, edited, PROMISED_SAMPLES['handing-off'], waiting, connected, ended, { ...ended, attempt: { ...ended.attempt, said: said('reached') }, outcome: outcome('reached') }],
  'tried again, then missed, then taken off the list': [
    { ...waiting },
    connected,
    triedAgain,
    { ...missed, attempts: triedAgain.attempts, attempt: {} },
    { ...missed, attempts: triedAgain.attempts, attempt: {}, dismissed: { at: '2026-11-23T11:00:00.000Z', by: BEN } },
  ],
  'tried again, then reached after all, then not': [
    connected,
    triedAgain,
    { ...ended, attempts: [], attempt: { ...takenUp, said: said('reached'), failedAt: endedAt } },
    { ...missed, attempts: triedAgain.attempts, attempt: {} },
  ],
  'not the customer': [ended, { ...ended, attempt: { ...ended.attempt, said: said('voicemail') } }],
  'a click': [SAMPLES.dispatching, SAMPLES['handing-off'], SAMPLES.waiting, SAMPLES.connected, SAMPLES.ended, { ...SAMPLES.ended, attempt: { ...SAMPLES.ended.attempt, said: said('voicemail') } }, { ...SAMPLES.ended, attempt: { ...SAMPLES.ended.attempt, said: said('reached') } }],
};

/** Its number was put right: another place holds it from then on. */
export const MOVED: RecordChange<Callback & Promised> = { after: { ...edited, version: 5, subject: 'other' }, isCopy: false, savedAt: SAVED_AT };
/** Another callback took its place. */
export const COPIED: RecordChange<Callback> = { after: { ...ended, replaced: true, version: 5 }, isCopy: true, savedAt: SAVED_AT };

const claim = { by: ADA, at: '2026-11-23T09:10:00.000Z' };
const voicemail: Voicemail = {
  ...{ id: 'c7', subject: 'c7', version: 1, from: '+493012345678', leftAt: '2026-11-23T08:00:00.000Z', queueId: 'q-support', forAgent: ADA, lengthSeconds: 21 },
  transcript: { state: 'awaited' },
  handling: { state: 'open' },
  keptUntil: '2027-02-21T08:00:00.000Z',
};
const words: Voicemail = { ...voicemail, transcript: { state: 'there', text: 'Please call me.' } };

export const VOICEMAIL_LIFE: Voicemail[] = [voicemail, words, { ...words, handling: { state: 'claimed', ...claim } }, words, { ...words, handling: { state: 'done', ...claim, how: 'e-mail' } }, words];

const request: CallIn = {
  ...{ id: 'call-in.1', subject: 's1', askedBy: 'x', kind: 'delayed', number: '+493012345678', queueId: 'q-support', version: 1, phase: 'queued' },
  ...{ requestedAt: '2026-11-23T09:00:00.000Z', inLineSince: '2026-11-23T09:00:00.000Z', purgeAt: '2026-11-23T17:00:00.000Z' },
};
const expected: CallIn = { ...request, phase: 'expected', expectedAt: '2026-11-23T09:06:00.000Z', callUntil: '2026-11-23T09:16:00.000Z', checkAt: '2026-11-23T09:16:00.000Z' };

export const REQUEST_LIFE: CallIn[] = [
  request,
  { ...request, phase: 'ready', readyAt: '2026-11-23T09:05:00.000Z', pushExpiresAt: '2026-11-23T09:08:00.000Z', checkAt: '2026-11-23T09:06:00.000Z' },
  expected,
  { ...request, phase: 'expired', expiredAt: '2026-11-23T09:16:00.000Z', because: 'not-called', checkAt: request.purgeAt },
  { ...request, phase: 'ended', endedAt: '2026-11-23T17:00:00.000Z', outcome: 'matched', contactId: 'c8' },
];

/** Every write of every life. */
export function allWrites(): Changed[] {
  return [
    ...Object.values(CALLBACK_LIVES).flatMap((life) => writes(life)).map((change) => ({ kind: 'callback' as const, change })),
    ...writes(VOICEMAIL_LIFE).map((change) => ({ kind: 'voicemail' as const, change })),
    ...writes(REQUEST_LIFE).map((change) => ({ kind: 'request' as const, change })),
  ];
}

export function callbackWrites(life: readonly Callback[]): Changed[] {
  return writes(life).map((change) => ({ kind: 'callback', change }));
}
