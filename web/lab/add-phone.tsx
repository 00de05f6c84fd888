import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { type FormEvent, useState } from 'react';
import type { Lab } from './use-lab';
import { t } from '../words/t';

/** Adds a phone. A phone exists from the moment when it is first named. */
export function AddPhone({ lab }: { lab: Lab }) {
  const [number, setNumber] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    lab.act(lab.client.phone(number.replaceAll(/[^+\d]/g, ''), 'behave', { kind: 'by-hand' }));
    setNumber('');
  };
  return (
    <form onSubmit={add} className="one-line">
      <FormField label={t('Another phone')} description={t('With + and country code.')}>
        <Input value={number} onChange={({ detail }) => setNumber(detail.value)} inputMode="tel" placeholder="+1 206 555 0199" />
      </FormField>
      <Button formAction="submit" iconName="add-plus" disabled={!number.trim()}>
        {t('Add')}
      </Button>
    </form>
  );
}
