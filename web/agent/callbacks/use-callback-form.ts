import { useRef, useState } from 'react';
import type { ScheduleCallbackRequest, ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { DialbackClient } from '../../api/dialback-client';
import { sendOnce, type SendResult, sendSurely } from '../../api/send-surely';
import { isAboutPin } from '../pin/is-about-pin';
import { type CallbackDraft, editOf, missingTime, scheduleRequestOf } from './callback-draft';
import { type CallbackMessage, editedMessage, scheduledMessage } from './callback-message';
import { type CallbackField, fieldOfRefusal } from './field-of-refusal';

/** The purpose of the form: promise a new callback, or edit one. */
export type FormPurpose = { kind: 'schedule'; draft: Partial<CallbackDraft>; queueName?: string } | { kind: 'edit'; callback: ScheduledCallback };

export interface CallbackFormOptions {
  client: DialbackClient;
  purpose: FormPurpose;
  first: CallbackDraft;
  onSettled: (callback: ScheduledCallback, message: CallbackMessage) => void;
  onClose: () => void;
}

export interface CallbackFormState {
  draft: CallbackDraft;
  change: (change: Partial<CallbackDraft>) => void;
  sending: boolean;
  /** The sentence that belongs to a field. */
  errorAt: (field: CallbackField) => string | undefined;
  /** A refusal that belongs to no field. */
  refusal: string | undefined;
  unconfirmed: boolean;
  save: () => void;
  /** Promises it even so, where the service only warns. */
  insist: (() => void) | undefined;
  /** The destination asks for the agent's PIN. `code`: of the refusal. */
  pin: { code: string; give: (pin: string) => void; set: DialbackClient['setPin'] } | undefined;
}

type Insisted = Pick<ScheduleCallbackRequest, 'evenSo' | 'sharedNumber' | 'pin'>;

/** By the code of the refusal: an agent may know better than that the queue closes too soon, and that two customers share the number. */
const INSISTED: Record<string, Insisted> = { 'queue-closing-then': { evenSo: true }, 'slot-full-then': { evenSo: true }, 'number-owed-to-another': { sharedNumber: true } };

/** The state of the form's fields, and the service's answers about them. */
export function useCallbackForm({ client, purpose, first, onSettled, onClose }: CallbackFormOptions): CallbackFormState {
  const [draft, setDraft] = useState(first);
  const [sending, setSending] = useState(false);
  const [result, setResult] = useState<SendResult<ScheduledCallback>>();
  const [missing, setMissing] = useState<string>();
  const key = useRef<string>(undefined);
  const insisted = useRef<Insisted>({});

  const change = (changed: Partial<CallbackDraft>) => {
    setDraft((before) => ({ ...before, ...changed }));
    setResult(undefined);
    setMissing(undefined);
    key.current = undefined;
    insisted.current = {};
  };

  /** The key stays the same while nothing changes and no answer has come, so a lost answer makes no second callback. */
  const send = (): Promise<SendResult<ScheduledCallback>> | undefined => {
    if (purpose.kind === 'schedule') {
      const idempotencyKey = (key.current ??= crypto.randomUUID());
      return sendSurely(() => client.scheduleCallback({ ...scheduleRequestOf(draft), ...insisted.current }, idempotencyKey));
    }
    const edit = editOf(draft, purpose.callback);
    const { evenSo, pin } = insisted.current;
    return edit && sendOnce(() => client.editCallback(purpose.callback.id, { ...edit, ...(evenSo && { evenSo }), ...(pin !== undefined && { pin }) }));
  };

  const save = async () => {
    setMissing(missingTime(draft));
    if (sending || missingTime(draft)) return;
    const sent = send();
    if (!sent) return onClose();
    setSending(true);
    const answered = await sent;
    setSending(false);
    setResult(answered);
    if (answered.kind !== 'unconfirmed') key.current = undefined;
    if (answered.kind !== 'answered') return;
    onSettled(answered.answer, purpose.kind === 'edit' ? editedMessage(answered.answer) : scheduledMessage(answered.answer));
    onClose();
  };

  const insistOn = (more: Insisted) => {
    insisted.current = { ...insisted.current, ...more };
    void save();
  };

  const refused = result?.kind === 'refused' ? result : undefined;
  const known = INSISTED[refused?.code ?? ''];
  const field = refused && fieldOfRefusal(refused);
  return {
    draft,
    change,
    sending,
    errorAt: (asked) => (asked === 'time' && missing) || (field === asked ? refused?.detail : undefined),
    refusal: refused && !field ? refused.detail : undefined,
    unconfirmed: result?.kind === 'unconfirmed',
    save: () => void save(),
    pin: refused?.code && isAboutPin(refused.code) ? { code: refused.code, give: (pin) => insistOn({ pin }), set: client.setPin } : undefined,
    insist: known && (!known.sharedNumber || draft.crmRecord) ? () => insistOn(known) : undefined,
  };
}
