import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import type { DialMode } from '../../../lambda/http/api-types';
import { t } from '../../words/t';

const modes = () => [
  { value: 'queued-callback', label: t('You'), description: t('You accept, then the customer is called. Nobody waits on hold.') },
  { value: 'legacy', label: t('Customer'), labelTag: t('Deprecated'), description: t('The customer is called at once and holds until you are free.') },
];

/** Asks which phone rings first. It shows only if the administrator still allows legacy mode. */
export function ModeChoice({ mode, onChange }: { mode: DialMode; onChange: (mode: DialMode) => void }) {
  return (
    <FormField label={t('Called first')}>
      <Select
        options={modes()}
        selectedOption={modes().find(({ value }) => value === mode)!}
        onChange={({ detail }) => onChange(detail.selectedOption.value as DialMode)}
        expandToViewport
      />
    </FormField>
  );
}
