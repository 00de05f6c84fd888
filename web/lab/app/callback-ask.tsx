import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { FormEvent } from 'react';
import type { CallbackRequestView } from '../../../lambda/http/customer-api-types';
import type { LabPhone } from '../../../local/lab-types';
import type { AppClient } from './app-client';
import { CodeField } from './code-field';
import { SlotField } from './slot-field';
import { useCallbackAsk } from './use-callback-ask';
import { t } from '../../words/t';

export interface CallbackAskProps {
  client: AppClient;
  phone: LabPhone;
  queueId: string;
  /** ISO instant of the simulation's present. */
  now: () => string;
  onAsked: (asked: CallbackRequestView) => void;
}

/** The form that requests a callback. It first has a code sent or spoken to prove the number, and then sends the request with the code. */
export function CallbackAsk({ client, phone, queueId, now, onAsked }: CallbackAskProps) {
  const form = useCallbackAsk({ client, queueId, number: phone.number, onAsked });
  const { draft, change, check, busy, errorAt, trouble } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (check) form.ask();
    else form.sendCode('text');
  };
  return (
    <form onSubmit={submit} aria-label={t('Ask for a callback')}>
      <SpaceBetween size="s">
        <SlotField client={client} queueId={queueId} now={now} slot={draft.slot} error={errorAt('slot')} onChange={(slot) => change({ slot })} />
        <FormField label={t('My number')} errorText={errorAt('number')}>
          <Input value={draft.number} onChange={({ detail }) => change({ number: detail.value })} inputMode="tel" />
        </FormField>
        <FormField label={t('What it is about')} errorText={errorAt('comment')}>
          <Input value={draft.comment} onChange={({ detail }) => change({ comment: detail.value })} placeholder={t('The invoice')} />
        </FormField>
        {check && <CodeField check={check} phone={phone} code={draft.code} error={errorAt('code')} onChange={(code) => change({ code })} />}
        {trouble && (
          <div role="alert">
            <Box color="text-status-error">{trouble}</Box>
          </div>
        )}
        <div className="one-line">
          <Button formAction="submit" variant="primary" loading={busy} disabled={check !== undefined && draft.code === ''}>
            {check ? t('Call me back') : t('Send me a code')}
          </Button>
          {check && (
            <Button formAction="none" onClick={() => form.sendCode('text')} disabled={busy}>
              {t('Send another code')}
            </Button>
          )}
          <Button formAction="none" onClick={() => form.sendCode('call')} disabled={busy}>
            {t('Call me with a code')}
          </Button>
        </div>
      </SpaceBetween>
    </form>
  );
}
