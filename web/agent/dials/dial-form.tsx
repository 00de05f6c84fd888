import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, useState } from 'react';
import type { DialMode, Me, StartDialRequest } from '../../../lambda/http/api-types';
import { BeforeYouClick } from '../before-you-click';
import { CallerIdField } from '../caller-id-field';
import { RecordedField } from '../recorded-field';
import { ModeChoice } from './mode-choice';
import { usePhoneNumbers } from '../../page/phone-numbers';
import { t } from '../../words/t';

/** Connect's whisper reads the comment aloud. The API takes no longer one. */
const commentLimit = 500;

export interface DialFormProps {
  me: Me | undefined;
  /** Whether the last click is on its way. */
  sending: boolean;
  onCall: (request: StartDialRequest) => void;
}

/** A number typed by hand. */
export function DialForm({ me, sending, onCall }: DialFormProps) {
  const [number, setNumber] = useState('');
  const [comment, setComment] = useState('');
  const [recorded, setRecorded] = useState(false);
  const [callerId, setCallerId] = useState('');
  const [mode, setMode] = useState<DialMode>();
  const numbers = usePhoneNumbers();

  const chosenMode = mode ?? me?.dialMode ?? 'queued-callback';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!number.trim() || sending) return;
    onCall({ number: number.trim(), ...(comment.trim() && { comment: comment.trim() }), ...(mode && { mode }), ...(recorded && { recorded }), ...(callerId && { callerId }) });
    setNumber('');
    setComment('');
    setRecorded(false);
    setCallerId('');
  };

  return (
    <section aria-label={t('Call a number')}>
      <Container>
        <SpaceBetween size="xs">
          <form onSubmit={submit} className="dial-form">
            <Box variant="h2">{t('Call a number')}</Box>
            <FormField label={t('Number')} constraintText={numbers?.numberHint(number, me) ?? t('With country code.')}>
              <Input value={number} onChange={({ detail }) => setNumber(detail.value)} inputMode="tel" autoComplete="tel" placeholder="+1 206 555 0100" />
            </FormField>
            <FormField label={t('Comment')} constraintText={t('Read to you before the customer is called.')}>
              <Input value={comment} onChange={({ detail }) => setComment(detail.value.slice(0, commentLimit))} placeholder={t('Optional')} autoComplete={false} />
            </FormField>
            {me?.legacyAllowed ? <ModeChoice mode={chosenMode} onChange={setMode} /> : <span />}
            <Button variant="primary" iconName="call" loading={sending} loadingText={t('Asking for the call')} formAction="submit" disabled={!number.trim()}>
              {t('Call')}
            </Button>
          </form>
          {/* What only a call by hand needs comes when there is a number. */}
          {number.trim() && <CallerIdField me={me} choices={me?.callerIds ?? []} customer={number} callerId={callerId} onChange={setCallerId} />}
          {number.trim() && <RecordedField policy={me?.recording ?? 'never'} recorded={recorded} onChange={setRecorded} />}
          {chosenMode === 'legacy' && (
            <Alert type="warning" header={t('Calling the customer first is deprecated')}>
              {t('If you are busy when the customer answers, they wait on hold. Calling you first avoids that.')}
            </Alert>
          )}
          <BeforeYouClick me={me} />
        </SpaceBetween>
      </Container>
    </section>
  );
}
