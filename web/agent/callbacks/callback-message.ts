import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { SendResult } from '../../api/send-surely';
import { showNumber, showTimeIn, showZone } from '../../page/format';

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
    return { id: callback.id, type: 'info', header: `A callback to ${number} was promised already, for ${dueText(callback)}`, content: noticesOf(callback) };
  }
  return { id: callback.id, type: 'success', header: `Callback to ${number} promised for ${dueText(callback)}`, content: noticesOf(callback) };
}

export function editedMessage(callback: ScheduledCallback): CallbackMessage {
  return { id: callback.id, type: 'success', header: `Callback to ${showNumber(callback.number)} changed: ${dueText(callback)}`, content: noticesOf(callback) };
}

export function cancelledMessage(callback: ScheduledCallback): CallbackMessage {
  const number = showNumber(callback.number);
  const isGoing = callback.notices.some(({ code }) => code === 'being-withdrawn');
  const header = isGoing ? `The callback to ${number} is being taken out of the line` : `The callback to ${number} is deleted`;
  return { id: callback.id, type: isGoing ? 'info' : 'success', header, content: noticesOf(callback) };
}

/** @param done the deed as a participle, as in “was not …” */
export function failedMessage(callback: ScheduledCallback, done: string, result: Exclude<SendResult<unknown>, { kind: 'answered' }>): CallbackMessage {
  const subject = `The callback to ${showNumber(callback.number)}`;
  if (result.kind === 'refused') return { id: callback.id, type: 'error', header: `${subject} was not ${done}`, content: result.detail };
  return { id: callback.id, type: 'warning', header: `Whether ${subject.toLowerCase()} was ${done} is not confirmed`, content: 'No answer came back. The list shows how it is now.' };
}

/** `Mon, 23 Nov, 15:00 (London)` */
export function dueText({ dueAt, dueLocal }: ScheduledCallback): string {
  return `${showTimeIn(dueLocal.zone, dueAt)} (${showZone(dueLocal.zone)})`;
}

/** Returns undefined if there are none. */
function noticesOf({ notices }: ScheduledCallback): string | undefined {
  return notices.map(({ sentence }) => sentence).join(' ') || undefined;
}
