import { useRef, useState } from 'react';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { DialbackClient } from '../../api/dialback-client';
import { sendOnce, type SendResult, sendSurely } from '../../api/send-surely';
import { type CallbackDraft, editOf, missingTime, scheduleRequestOf } from './callback-draft';
import { type CallbackMessage, editedMessage, scheduledMessage } from './callback-message';
import { type CallbackField, fieldOfRefusal } from './field-of-refusal';

/** What the form is for: a new callback, or a change of one. */
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
  /** A sentence at a field. */
  errorAt: (field: CallbackField) => string | undefined;
  /** A refusal that belongs to no field. */
  refusal: string | undefined;
  unconfirmed: boolean;
  save: () => void;
}

/** The form's fields, and what the service said of them. */
export function useCallbackForm({ client, purpose, first, onSettled, onClose }: CallbackFormOptions): CallbackFormState {
  const [draft, setDraft] = useState(first);
  const [sending, setSending] = useState(false);
  const [result, setResult] = useState<SendResult<ScheduledCallback>>();
  const [missing, setMissing] = useState<string>();
  const key = useRef<string>(undefined);

  const change = (changed: Partial<CallbackDraft>) => {
    setDraft((before) => ({ ...before, ...changed }));
    setResult(undefined);
    setMissing(undefined);
    key.current = undefined;
  };

  /** One key for as long as nothing is changed and nobody has answered: so a lost answer makes no second callback. */
  const send = (): Promise<SendResult<ScheduledCallback>> | undefined => {
    if (purpose.kind === 'schedule') {
      const idempotencyKey = (key.current ??= crypto.randomUUID());
      return sendSurely(() => client.scheduleCallback(scheduleRequestOf(draft), idempotencyKey));
    }
    const edit = editOf(draft, purpose.callback);
    return edit && sendOnce(() => client.editCallback(purpose.callback.id, edit));
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

  const refused = result?.kind === 'refused' ? result : undefined;
  const field = refused && fieldOfRefusal(refused);
  return {
    draft,
    change,
    sending,
    errorAt: (asked) => (asked === 'time' && missing) || (field === asked ? refused?.detail : undefined),
    refusal: refused && !field ? refused.detail : undefined,
    unconfirmed: result?.kind === 'unconfirmed',
    save: () => void save(),
  };
}
