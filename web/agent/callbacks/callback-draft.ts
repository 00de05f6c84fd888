import type { EditCallbackRequest, ScheduleCallbackRequest, ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { t } from '../../words/t';

/** The fields of the form, as typed. */
export interface CallbackDraft {
  number: string;
  /** The customer's numbers that are known, E.164, to choose from. */
  knownNumbers: string[];
  /** Empty means the queue of the call that the agent is on. */
  queueId: string;
  when: 'at' | 'ahead';
  /** `YYYY-MM-DD` and `HH:MM`, on the clocks of `zone`. */
  date: string;
  time: string;
  /** IANA name. */
  zone: string;
  /** The customer, or the CRM, named that zone: it counts for the hours in which they may be called. */
  zoneNamed: boolean;
  days: string;
  hours: string;
  minutes: string;
  /** Asked for when it is promised. */
  own: boolean;
  /** The queue in which the agent is to get the call before others: where customers are called first, and they do not keep it. */
  preferredIn?: string;
  /** Asked for when it is changed: a user name. Empty means any agent of the queue. */
  owner: string;
  numberVerified: boolean;
  /** Asked for where agents of the queue choose. */
  recorded: boolean;
  /** The number that the customer is to see, E.164. Empty: the usual one. */
  callerId: string;
  comment: string;
  crmRecord: string;
  relatedContactId?: string;
}

export function draftOf({ number, shownNumber, queue, dueLocal, mine, owner, ...callback }: ScheduledCallback): CallbackDraft {
  const [date = '', time = ''] = dueLocal.local.slice(0, 16).split('T');
  return {
    ...{ number, knownNumbers: [number, ...(shownNumber ? [shownNumber] : [])], queueId: queue.id, when: 'at', date, time, zone: dueLocal.zone, zoneNamed: callback.customerZone === dueLocal.zone, days: '', hours: '', minutes: '' },
    own: mine,
    owner: owner ?? '',
    numberVerified: callback.numberVerified,
    recorded: callback.recorded ?? false,
    callerId: callback.callerId ?? '',
    comment: callback.comment ?? '',
    crmRecord: callback.crmRecord ?? '',
    ...(callback.relatedContactId && { relatedContactId: callback.relatedContactId }),
  };
}

/** Returns a sentence for the time's field if no time is in it yet. The service decides whether the time is allowed. */
export function missingTime({ when, date, time, ...ahead }: CallbackDraft): string | undefined {
  if (when === 'at') return date && /^\d{2}:\d{2}$/.test(time) ? undefined : t('Choose a day and a time.');
  const isCounted = [ahead.days, ahead.hours, ahead.minutes].some((count) => Number(count) > 0);
  return isCounted ? undefined : t('Say in how many days, hours or minutes.');
}

export function scheduleRequestOf(draft: CallbackDraft): ScheduleCallbackRequest {
  const { number, queueId, comment, crmRecord, own, numberVerified, recorded, callerId, relatedContactId } = draft;
  return {
    ...(number.trim() && { number: number.trim() }),
    ...(queueId && { queueId }),
    ...timeOf(draft),
    ...(own && { own }),
    ...(!own && queueId && draft.preferredIn === queueId && { preferMe: true }),
    ...(numberVerified && { numberVerified }),
    ...(recorded && { recorded }),
    ...(callerId && { callerId }),
    ...(draft.zoneNamed && { customerZone: draft.zone }),
    ...(comment.trim() && { comment: comment.trim() }),
    ...(crmRecord.trim() && { crmRecord: crmRecord.trim() }),
    ...(relatedContactId && { relatedContactId }),
  };
}

/** Returns only what the agent changed, on the version that they saw; undefined if they changed nothing. */
export function editOf(draft: CallbackDraft, callback: ScheduledCallback): EditCallbackRequest | undefined {
  const before = draftOf(callback);
  const isMoved = draft.when === 'ahead' || draft.date !== before.date || draft.time !== before.time || draft.zone !== before.zone;
  const edit = {
    ...(draft.number.trim() !== before.number && { number: draft.number.trim() }),
    ...(draft.queueId !== before.queueId && { queueId: draft.queueId }),
    ...(isMoved && timeOf(draft)),
    ...(draft.comment.trim() !== before.comment && { comment: draft.comment.trim() }),
    ...(draft.crmRecord.trim() !== before.crmRecord && { crmRecord: draft.crmRecord.trim() }),
    ...(draft.owner.trim() !== before.owner && ownerOf(draft)),
    ...(draft.numberVerified !== before.numberVerified && { numberVerified: draft.numberVerified }),
    ...zoneEditOf(draft, callback),
    ...(draft.recorded !== before.recorded && { recorded: draft.recorded }),
    ...(draft.callerId !== before.callerId && { callerId: draft.callerId }),
  };
  return Object.keys(edit).length > 0 ? { ...edit, version: callback.version } : undefined;
}

/** A zone that was named stays until another is, or this one is not said to be theirs any more. */
function zoneEditOf({ zone, zoneNamed }: CallbackDraft, { customerZone, dueLocal }: ScheduledCallback): Pick<EditCallbackRequest, 'customerZone'> {
  if (zoneNamed) return zone === customerZone ? {} : { customerZone: zone };
  return customerZone !== undefined && customerZone === dueLocal.zone ? { customerZone: '' } : {};
}

function ownerOf({ owner }: CallbackDraft): Pick<EditCallbackRequest, 'own' | 'owner'> {
  return owner.trim() ? { owner: owner.trim() } : { own: false };
}

/** Returns the fields of a request that say when. */
export function timeOf({ when, date, time, zone, ...ahead }: CallbackDraft): Pick<ScheduleCallbackRequest, 'dueAt' | 'in'> {
  if (when === 'at') return { dueAt: { local: `${date}T${time}`, zone } };
  const [days, hours, minutes] = [ahead.days, ahead.hours, ahead.minutes].map(Number);
  return { in: { ...(days && { days }), ...(hours && { hours }), ...(minutes && { minutes }), zone } };
}
