import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useEffect, useState } from 'react';
import type { QueueSlots } from '../../../lambda/http/customer-api-types';
import { showTimeIn, showZone } from '../../page/format';
import type { AppClient } from './app-client';
import { t } from '../../words/t';

const wishes = () => [
  { value: '0', label: t('Soon') },
  { value: '4', label: t('In four hours') },
  { value: '24', label: t('This time tomorrow') },
];
const msPerHour = 3_600_000;

export interface SlotFieldProps {
  client: AppClient;
  queueId: string;
  /** ISO instant of the simulation's present. */
  now: () => string;
  /** `startsAt` of the chosen slot. Empty means as soon as possible. */
  slot: string;
  error: string | undefined;
  onChange: (slot: string) => void;
}

/** The choice of a time: at once, or one of the free slots nearest to a wished time. */
export function SlotField({ client, queueId, now, slot, error, onChange }: SlotFieldProps) {
  const [wish, setWish] = useState(wishes()[0]!);
  const [found, setFound] = useState<QueueSlots>();
  const [trouble, setTrouble] = useState<string>();
  const find = () => {
    const around = new Date(Date.parse(now()) + Number(wish.value) * msPerHour).toISOString();
    client.slots(queueId, around).then(
      (slots) => {
        setFound(slots);
        setTrouble(undefined);
      },
      (failure: Error) => setTrouble(failure.message),
    );
  };
  // Others may take a slot at any time, so the slots are read again whenever the list is opened.
  useEffect(find, [client, queueId, wish]);
  const atOnce = { value: '', label: t('As soon as an agent is free') };
  const options = [atOnce, ...slotOptions(found)];
  return (
    <div className="form-columns">
      <FormField label={t('When')} errorText={error ?? trouble} constraintText={found && t('Times in {zone}', { zone: showZone(found.zone) })}>
        <Select
          options={options}
          selectedOption={options.find(({ value }) => value === slot) ?? atOnce}
          onFocus={find}
          onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
        />
      </FormField>
      <FormField label={t('Times around')}>
        <Select options={wishes()} selectedOption={wish} onChange={({ detail }) => setWish(wishes().find(({ value }) => value === detail.selectedOption.value)!)} />
      </FormField>
    </div>
  );
}

function slotOptions(found: QueueSlots | undefined): { value: string; label: string }[] {
  const slots = found?.slots.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)) ?? [];
  return slots.map(({ startsAt }) => ({ value: startsAt, label: showTimeIn(found!.zone, startsAt) }));
}
