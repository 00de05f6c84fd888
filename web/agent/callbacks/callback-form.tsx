import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, useState } from 'react';
import type { Me } from '../../../lambda/http/api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { DialbackClient } from '../../api/dialback-client';
import { showNumber } from '../../page/format';
import { Opened } from '../../page/beside';
import { PinQuestion } from '../pin/pin-question';
import type { CallbackMessage } from './callback-message';
import { customerZones } from './customer-zone';
import { CustomerFields } from './customer-fields';
import { firstDraft } from './first-draft';
import { FormTrouble } from './form-trouble';
import { NoteFields } from './note-fields';
import { TimeFields } from './time-fields';
import { type FormPurpose, useCallbackForm } from './use-callback-form';
import type { CallbackQueue } from './use-queues';
import { t } from '../../words/t';

export interface CallbackFormProps {
  client: DialbackClient;
  purpose: FormPurpose;
  me: Me | undefined;
  queues: CallbackQueue[];
  onSettled: (callback: ScheduledCallback, message: CallbackMessage) => void;
  onClose: () => void;
}

/** The form that promises a callback for a time, or edits one. */
export function CallbackForm({ purpose, me, queues, ...rest }: CallbackFormProps) {
  const form = useCallbackForm({ ...rest, purpose, first: firstDraft(purpose, { me, queues }) });
  const [of] = useState(form.draft.number.startsWith('+') ? form.draft.number : undefined);
  const isEdit = purpose.kind === 'edit';
  const title = isEdit ? t('Change the callback to {number}', { number: showNumber(purpose.callback.number) }) : t('Schedule a callback');
  const queue = queues.find(({ id }) => id === form.draft.queueId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.save();
  };
  return (
    <Opened label={title} onClose={rest.onClose}>
      <Container header={<Header variant="h2" description={queue?.customersFirst ? t('The customer is called first, unless you keep the callback for yourself: an agent gets the call once they are on the line.') : t('The customer is called only after an agent has accepted.')}>{title}</Header>}>
        <form onSubmit={submit}>
          <SpaceBetween size="m">
            <CustomerFields client={rest.client} of={of} form={form} me={me} queues={queues} isEdit={isEdit} />
            <TimeFields draft={form.draft} queueZone={queue?.zone} theirZones={customerZones(form.draft, { me, queues })} error={form.errorAt('time')} onChange={form.change} />
            <NoteFields form={form} isEdit={isEdit} me={me} queue={queue} />
            {form.pin && <PinQuestion key={form.pin.code} code={form.pin.code} action={isEdit ? t('Save') : t('Schedule')} onPin={form.pin.give} setPin={form.pin.set} />}
            <FormTrouble form={form} isEdit={isEdit} />
            <SpaceBetween direction="horizontal" size="xs">
              <Button variant="primary" formAction="submit" loading={form.sending} loadingText={t('Asking Dialback')}>
                {isEdit ? t('Save') : t('Schedule')}
              </Button>
              <Button formAction="none" onClick={rest.onClose}>
                {t('Cancel')}
              </Button>
            </SpaceBetween>
          </SpaceBetween>
        </form>
      </Container>
    </Opened>
  );
}
