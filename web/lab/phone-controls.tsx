import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Input from '@cloudscape-design/components/input';
import { type FormEvent, useState } from 'react';
import type { LabNumber, PhoneView } from '../../local/lab-types';
import { showNumber } from '../page/format';
import type { Lab } from './use-lab';

/** What can be done with a phone as it stands: call the instance, answer, press keys, hang up. */
export function PhoneControls({ phone, numbers, lab }: { phone: PhoneView; numbers: LabNumber[]; lab: Lab }) {
  const name = showNumber(phone.number);
  const act = (action: 'answer' | 'hang-up') => () => lab.act(lab.client.phone(phone.number, action));
  if (phone.state === 'idle') {
    return (
      <div className="one-line">
        <ButtonDropdown
          ariaLabel={`Call from ${name}`}
          items={numbers.map(({ number, description }) => ({ id: number, text: showNumber(number), secondaryText: description }))}
          disabled={numbers.length === 0}
          onItemClick={({ detail }) => lab.act(lab.client.phone(phone.number, 'call', { to: detail.id }))}
        >
          Call the instance
        </ButtonDropdown>
      </div>
    );
  }
  return (
    <div className="one-line">
      {phone.state === 'ringing' && (
        <Button variant="primary" ariaLabel={`Answer ${name}`} onClick={act('answer')}>
          Answer
        </Button>
      )}
      <Button ariaLabel={`Hang up ${name}`} onClick={act('hang-up')}>
        {phone.state === 'ringing' ? 'Reject' : 'Hang up'}
      </Button>
      {phone.state === 'connected' && <Keypad phone={phone} lab={lab} />}
    </div>
  );
}

function Keypad({ phone, lab }: { phone: PhoneView; lab: Lab }) {
  const [digits, setDigits] = useState('');
  const press = (event: FormEvent) => {
    event.preventDefault();
    lab.act(lab.client.phone(phone.number, 'press', { digits }));
    setDigits('');
  };
  return (
    <form onSubmit={press} className="keypad">
      <Input ariaLabel={`Keys to press on ${showNumber(phone.number)}`} value={digits} onChange={({ detail }) => setDigits(detail.value)} placeholder="1 2 #" inputMode="tel" />
      <Button formAction="submit" disabled={!digits}>
        Press
      </Button>
    </form>
  );
}
