import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, useState } from 'react';
import type { Me, StartDialRequest } from '../../../lambda/http/api-types';
import { BeforeYouClick } from '../before-you-click';
import { onEscape } from '../../page/beside';
import { later } from '../../page/later';
import { usePhoneNumbers } from '../../page/phone-numbers';
import { SectionBoundary } from '../../page/section-boundary';
import { useUnfolded } from '../../page/use-unfolded';
import { type DialDetailsValue, NO_DETAILS } from './dial-details-value';
import { t } from '../../words/t';

/** Who calls from the lists never loads them. */
const DialDetails = later(async () => (await import('./dial-details')).DialDetails);

export interface DialFormProps {
  me: Me | undefined;
  /** Whether the last click is on its way. */
  sending: boolean;
  onCall: (request: StartDialRequest) => void;
}

/** A number typed by hand. What else can be said of the call unfolds over the list while the form is used, so that no row moves for it. */
export function DialForm({ me, sending, onCall }: DialFormProps) {
  const [number, setNumber] = useState('');
  const [details, setDetails] = useState(NO_DETAILS);
  const { part, unfolded, fold } = useUnfolded<HTMLFormElement>();
  const numbers = usePhoneNumbers();
  const typed = number.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!typed || sending) return;
    onCall({ number: typed, ...saidIn(details) });
    setNumber('');
    // Whom to call first is a choice for all calls.
    setDetails(({ mode }) => ({ ...NO_DETAILS, mode }));
  };

  return (
    <section aria-label={t('Call a number')}>
      <form ref={part} onSubmit={submit} onKeyDown={onEscape(fold)} className="dial-form">
        <Container>
          <SpaceBetween size="xs">
            <div className="dial-line">
              <Box variant="h2">{t('Call a number')}</Box>
              <FormField label={t('Number')} constraintText={numbers?.numberHint('', me) ?? t('With country code.')}>
                <Input value={number} onChange={({ detail }) => setNumber(detail.value)} inputMode="tel" autoComplete="tel" placeholder="+1 206 555 0100" />
              </FormField>
              <Button variant="primary" iconName="call" loading={sending} loadingText={t('Asking for the call')} formAction="submit" disabled={!typed}>
                {t('Call')}
              </Button>
            </div>
            <BeforeYouClick me={me} />
          </SpaceBetween>
        </Container>
        {typed && unfolded && (
          <div className="dial-details">
            <SectionBoundary name={t('The form')}>
              <DialDetails me={me} number={number} details={details} onChange={setDetails} />
            </SectionBoundary>
          </div>
        )}
      </form>
    </section>
  );
}

function saidIn({ comment, mode, recorded, callerId }: DialDetailsValue): Omit<StartDialRequest, 'number'> {
  return { ...(comment.trim() && { comment: comment.trim() }), ...(mode && { mode }), ...(recorded && { recorded }), ...(callerId && { callerId }) };
}
