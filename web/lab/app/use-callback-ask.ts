import { useRef, useState } from 'react';
import type { CallbackRequestView, NumberCheckView } from '../../../lambda/http/customer-api-types';
import { sendOnce, type SendResult, sendSurely } from '../../api/send-surely';
import type { AppClient } from './app-client';
import { appContext } from './app-context';
import { t } from '../../words/t';

export interface CallbackDraft {
  number: string;
  /** `startsAt` of a slot. Empty means as soon as an agent is free. */
  slot: string;
  comment: string;
  code: string;
}

/** Fields of the form that a refusal may be about. */
type Field = 'number' | 'slot' | 'comment' | 'code';

export interface CallbackAsk {
  draft: CallbackDraft;
  change: (change: Partial<CallbackDraft>) => void;
  /** Undefined until a code was sent. */
  check: NumberCheckView | undefined;
  busy: boolean;
  errorAt: (field: Field) => string | undefined;
  /** A message that belongs to no field. */
  trouble: string | undefined;
  sendCode: (by: NumberCheckView['by']) => void;
  ask: () => void;
}

/** The steps to a callback in the app: a number, a code that proves it, the request. */
export function useCallbackAsk({ client, queueId, number, onAsked }: { client: AppClient; queueId: string; number: string; onAsked: (asked: CallbackRequestView) => void }): CallbackAsk {
  const [draft, setDraft] = useState<CallbackDraft>({ number, slot: '', comment: '', code: '' });
  const [check, setCheck] = useState<NumberCheckView>();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<SendResult<unknown>>();
  const key = useRef<string>(undefined);

  const attempt = async <Answer,>(sending: Promise<SendResult<Answer>>, then: (answer: Answer) => void) => {
    setBusy(true);
    const sent = await sending;
    setBusy(false);
    setResult(sent);
    if (sent.kind !== 'unconfirmed') key.current = undefined;
    if (sent.kind === 'answered') then(sent.answer);
  };
  const request = () => {
    const idempotencyKey = (key.current ??= crypto.randomUUID());
    const { slot, comment } = draft;
    const body = { number: draft.number, queueId, context: appContext, ...(slot && { slot }), ...(comment && { comment }), ...(check && { check: { id: check.id, code: draft.code } }) };
    return sendSurely(() => client.requestCallback(body, idempotencyKey));
  };

  const refused = result?.kind === 'refused' ? result : undefined;
  const field = refused && fieldOf(refused);
  return {
    draft,
    change: (change) => {
      setDraft((before) => ({ ...before, ...change }));
      if (change.number !== undefined) setCheck(undefined);
      setResult(undefined);
      key.current = undefined;
    },
    check,
    busy,
    errorAt: (asked) => (field === asked ? refused?.detail : undefined),
    trouble: result?.kind === 'unconfirmed' ? t('No answer came back. Trying again is safe: it makes no second callback.') : field ? undefined : refused?.detail,
    sendCode: (by) => void attempt(sendOnce(() => client.checkNumber(draft.number, by)), setCheck),
    ask: () => void attempt(request(), onAsked),
  };
}

/** The field that a refusal is about. docs/refusals.md lists refusals. */
function fieldOf({ code, field }: { code: string; field?: string }): Field | undefined {
  if (code.startsWith('number-check-') || field?.startsWith('check')) return 'code';
  if (code.startsWith('number-') || field === 'number') return 'number';
  if (['no-such-slot', 'slot-full', 'slots-not-offered'].includes(code)) return 'slot';
  return field === 'comment' ? 'comment' : undefined;
}
