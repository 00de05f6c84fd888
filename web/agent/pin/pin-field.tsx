import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { t } from '../../words/t';

/** Its digits are not shown, and browsers are asked not to keep them. */
export function PinField({ label, value, onChange }: { label: string; value: string; onChange: (pin: string) => void }) {
  return (
    <FormField label={label} constraintText={t('4 to 12 digits.')}>
      <Input type="password" inputMode="numeric" autoComplete="off" value={value} onChange={({ detail }) => onChange(detail.value.replace(/\D/g, '').slice(0, 12))} />
    </FormField>
  );
}
