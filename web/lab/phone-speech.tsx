import Button from '@cloudscape-design/components/button';
import Input from '@cloudscape-design/components/input';
import { type FormEvent, useState } from 'react';
import type { LabPhone } from '../../local/lab-types';
import { showNumber } from '../page/format';
import type { Lab } from './use-lab';
import { t } from '../words/t';

/** A line for what the person says into the phone. A voicemail keeps it. */
export function PhoneSpeech({ phone, lab }: { phone: LabPhone; lab: Lab }) {
  const [words, setWords] = useState('');
  const name = showNumber(phone.number);
  const say = (event: FormEvent) => {
    event.preventDefault();
    lab.act(lab.client.phone(phone.number, 'say', { words }));
    setWords('');
  };
  return (
    <form onSubmit={say} className="keypad">
      <Input ariaLabel={t('Words to say on {name}', { name })} value={words} onChange={({ detail }) => setWords(detail.value)} placeholder={t('For a voicemail, after the tone')} />
      <Button formAction="submit" disabled={!words.trim()} ariaLabel={t('Say on {name}', { name })}>
        {t('Say')}
      </Button>
    </form>
  );
}
