import FormField from '@cloudscape-design/components/form-field';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import type { CallerIdChoice, Me } from '../../lambda/http/api-types';
import { showNumber } from '../page/format';
import { usePhoneNumbers } from '../page/phone-numbers';
import { t } from '../words/t';

export interface CallerIdFieldProps {
  me: Me | undefined;
  /** Numbers that may be shown in such calls. */
  choices: readonly CallerIdChoice[];
  /** The customer's number, as typed: some are shown to customers of their country alone. */
  customer: string;
  /** E.164. Empty: the usual one. */
  callerId: string;
  errorText?: string | undefined;
  onChange: (callerId: string) => void;
}

const USUAL = (): SelectProps.Option => ({ value: '', label: t('The usual number') });

/** Asks which number the customer is to see. Where there is none to choose, there is nothing to ask. */
export function CallerIdField({ me, choices, customer, callerId, errorText, onChange }: CallerIdFieldProps) {
  const numbers = usePhoneNumbers();
  const country = numbers?.countryOfTyped(customer, me);
  const offered = choices.filter(({ countries }) => !countries || !country || countries.includes(country));
  if (offered.length === 0 && callerId === '') return null;
  const options = [USUAL(), ...offered.map(({ number, name }) => ({ value: number, label: name, description: showNumber(number) }))];
  // One that was chosen before stays to be seen, though it may not be chosen any more.
  const selected = options.find(({ value }) => value === callerId) ?? { value: callerId, label: showNumber(callerId) };
  return (
    <FormField label={t('The customer sees')} errorText={errorText}>
      <Select options={options} selectedOption={selected} onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')} expandToViewport />
    </FormField>
  );
}
