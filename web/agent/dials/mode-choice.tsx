import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import type { DialMode } from '../../../lambda/http/api-types';

const modes = [
  { value: 'queued-callback', label: 'You', description: 'You accept, then the customer is called. Nobody waits on hold.' },
  { value: 'legacy', label: 'Customer', labelTag: 'Deprecated', description: 'The customer is called at once and holds until you are free.' },
];

/** Asks which phone rings first. It shows only if the administrator still allows legacy mode. */
export function ModeChoice({ mode, onChange }: { mode: DialMode; onChange: (mode: DialMode) => void }) {
  return (
    <FormField label="Called first">
      <Select
        options={modes}
        selectedOption={modes.find(({ value }) => value === mode)!}
        onChange={({ detail }) => onChange(detail.selectedOption.value as DialMode)}
        expandToViewport
      />
    </FormField>
  );
}
