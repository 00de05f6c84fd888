import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { SendResult } from '../../api/send-surely';
import { showNumber, showTimeIn, showZone } from '../../page/format';
import { t } from '../../words/t';

/** The result of something that the agent asked for. A newer one on the same callback replaces it. */
export interface CallbackMessage {
  id: string;
  type: 'success' | 'info' | 'warning' | 'error';
  header: string;
  content?: string;
  /** The agent knows, and wants it all the same. */
  insist?: () => void;
}

export function scheduledMessage(callback: ScheduledCallback): CallbackMessage {
  const number = showNumber(callback.number);
  if (callback.notices.some(({ code }) => code === 'already-pending')) {
    return { id: callback.id, type: 'info', header: t('A callback to {number} was promised already, for {time}', { number, time: dueText(callback) }), content: noticesOf(callback) };
  }
  return { id: callback.id, type: 'success', header: t('Callback to {number} promised for {time}', { number, time: dueText(callback) }), content: noticesOf(callback) };
}

export function editedMessage(callback: ScheduledCallback): CallbackMessage {
  return { id: callback.id, type: 'success', header: t('Callback to {number} changed: {time}', { number: showNumber(callback.number), time: dueText(callback) }), content: noticesOf(callback) };
}

export function cancelledMessage(callback: ScheduledCallback): CallbackMessage {
  const number = showNumber(callback.number);
  const isGoing = callback.notices.some(({ code }) => code === 'being-withdrawn');
  const header = isGoing ? t('The callback to {number} is being taken out of the line', { number }) : t('The callback to {number} is deleted', { number });
  return { id: callback.id, type: isGoing ? 'info' : 'success', header, content: noticesOf(callback) };
}

/** What an agent does with a callback. */
export type CallbackDeed = 'called' | 'kept' | 'handed-back' | 'deleted' | 'changed';

const NOT_DONE: Record<CallbackDeed, (number: string) => string> = {
  called: (number) => t('The callback to {number} was not called', { number }),
  kept: (number) => t('The callback to {number} was not kept for you', { number }),
  'handed-back': (number) => t('The callback to {number} was not handed back', { number }),
  deleted: (number) => t('The callback to {number} was not deleted', { number }),
  changed: (number) => t('The callback to {number} was not changed', { number }),
};

const NOT_CONFIRMED: Record<CallbackDeed, (number: string) => string> = {
  called: (number) => t('Whether the callback to {number} was called is not confirmed', { number }),
  kept: (number) => t('Whether the callback to {number} was kept for you is not confirmed', { number }),
  'handed-back': (number) => t('Whether the callback to {number} was handed back is not confirmed', { number }),
  deleted: (number) => t('Whether the callback to {number} was deleted is not confirmed', { number }),
  changed: (number) => t('Whether the callback to {number} was changed is not confirmed', { number }),
};

export function failedMessage(callback: ScheduledCallback, done: CallbackDeed, result: Exclude<SendResult<unknown>, { kind: 'answered' }>): CallbackMessage {
  const number = showNumber(callback.number);
  if (result.kind === 'refused') return { id: callback.id, type: 'error', header: NOT_DONE[done](number), content: result.detail };
  return { id: callback.id, type: 'warning', header: NOT_CONFIRMED[done](number), content: t('No answer came back. The list shows how it is now.') };
}

/** `Mon, 23 Nov, 15:00 (London)` */
export function dueText({ dueAt, dueLocal }: ScheduledCallback): string {
  return `${showTimeIn(dueLocal.zone, dueAt)} (${showZone(dueLocal.zone)})`;
}

/** Returns undefined if there are none. */
function noticesOf({ notices }: ScheduledCallback): string | undefined {
  return notices.map(({ sentence }) => sentence).join(' ') || undefined;
}
