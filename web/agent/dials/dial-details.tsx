import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Me } from '../../../lambda/http/api-types';
import { CallerIdField } from '../caller-id-field';
import { RecordedField } from '../recorded-field';
import type { DialDetailsValue } from './dial-details-value';
import { ModeChoice } from './mode-choice';
import { usePhoneNumbers } from '../../page/phone-numbers';
import { t } from '../../words/t';

/** Connect's whisper reads the comment aloud. The API takes no longer one. */
const commentLimit = 500;

export interface DialDetailsProps {
  me: Me | undefined;
  /** As typed. */
  number: string;
  details: DialDetailsValue;
  onChange: (details: DialDetailsValue) => void;
}

/** How the service reads a typed number, and what can be said of the call. */
export function DialDetails({ me, number, details, onChange }: DialDetailsProps) {
  const numbers = usePhoneNumbers();
  const { comment, recorded, callerId } = details;
  const mode = details.mode ?? me?.dialMode ?? 'queued-callback';
  return (
    <SpaceBetween size="s">
      <div role="status">
        <Box>{numbers?.numberHint(number, me) ?? number}</Box>
      </div>
      <FormField label={t('Comment')} constraintText={t('Read to you before the customer is called.')}>
        <Input value={comment} onChange={({ detail }) => onChange({ ...details, comment: detail.value.slice(0, commentLimit) })} placeholder={t('Optional')} autoComplete={false} />
      </FormField>
      {me?.legacyAllowed && <ModeChoice mode={mode} onChange={(chosen) => onChange({ ...details, mode: chosen })} />}
      {mode === 'legacy' && (
        <Alert type="warning" header={t('Calling the customer first is deprecated')}>
          {t('If you are busy when the customer answers, they wait on hold. Calling you first avoids that.')}
        </Alert>
      )}
      <CallerIdField me={me} choices={me?.callerIds ?? []} customer={number} callerId={callerId} onChange={(chosen) => onChange({ ...details, callerId: chosen })} />
      <RecordedField policy={me?.recording ?? 'never'} recorded={recorded} onChange={(wanted) => onChange({ ...details, recorded: wanted })} />
    </SpaceBetween>
  );
}
