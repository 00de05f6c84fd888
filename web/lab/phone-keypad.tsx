import Button from '@cloudscape-design/components/button';
import Input from '@cloudscape-design/components/input';
import { type FormEvent, useState } from 'react';
import type { LabPhone } from '../../local/lab-types';
import { showNumber } from '../page/format';
import type { Lab } from './use-lab';
import { t } from '../words/t';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** The keys of a phone in a call, and a line for whole numbers and codes. */
export function PhoneKeypad({ phone, lab }: { phone: LabPhone; lab: Lab }) {
  const [digits, setDigits] = useState('');
  const name = showNumber(phone.number);
  const press = (pressed: string) => lab.act(lab.client.phone(phone.number, 'press', { digits: pressed }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    press(digits);
    setDigits('');
  };
  return (
    <div role="group" aria-label={t('Keypad of {name}', { name })}>
      <div className="keys">
        {keys.map((key) => (
          <Button key={key} ariaLabel={t('Press {key}', { key })} onClick={() => press(key)}>
            {key}
          </Button>
        ))}
      </div>
      <form onSubmit={submit} className="keypad">
        <Input ariaLabel={t('Keys to press on {name}', { name })} value={digits} onChange={({ detail }) => setDigits(detail.value)} placeholder={t('Several: 0207…#')} inputMode="tel" />
        <Button formAction="submit" disabled={!digits}>
          {t('Press')}
        </Button>
      </form>
    </div>
  );
}
