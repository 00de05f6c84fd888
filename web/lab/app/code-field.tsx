import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { NumberCheckView } from '../../../lambda/http/customer-api-types';
import type { LabPhone } from '../../../local/lab-types';
import { showClock, showNumber } from '../../page/format';
import { codeInTexts } from './code-in-texts';
import { t } from '../../words/t';

export interface CodeFieldProps {
  check: NumberCheckView;
  phone: LabPhone;
  code: string;
  error: string | undefined;
  onChange: (code: string) => void;
}

/** The field for the code. Like real phones, it offers the code of a text that came to this phone. */
export function CodeField({ check, phone, code, error, onChange }: CodeFieldProps) {
  const came = check.by === 'text' ? codeInTexts(phone) : undefined;
  const number = showNumber(check.number);
  const values = { number, time: showClock(check.expiresAt) };
  const way = check.by === 'text' ? t('Sent to {number}, valid until {time}.', values) : t('Spoken in a call to {number} (answer it, and press 1), valid until {time}.', values);
  return (
    <FormField label={t('Code')} description={way} errorText={error}>
      <div className="one-line">
        <Input value={code} onChange={({ detail }) => onChange(detail.value)} inputMode="numeric" autoComplete={false} />
        {came && came !== code && (
          <Button formAction="none" onClick={() => onChange(came)}>
            {t('From messages: {code}', { code: came })}
          </Button>
        )}
      </div>
    </FormField>
  );
}
