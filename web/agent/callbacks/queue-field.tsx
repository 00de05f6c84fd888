import FormField from '@cloudscape-design/components/form-field';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import { showTimeIn, showZone } from '../../page/format';
import type { CallbackQueue } from './use-queues';
import { t } from '../../words/t';

/** The choice that leaves the queue to the call that the agent is on. */
const ofTheCall = (): SelectProps.Option & { value: string } => ({ value: '', label: t('The queue of your call'), description: t('During a call, or while wrapping it up') });

export interface QueueFieldProps {
  queueId: string;
  queues: CallbackQueue[];
  error: string | undefined;
  /** Whether it may be left to the call that the agent is on. */
  ofCall: boolean;
  onChange: (queueId: string) => void;
}

/** The source queue. Its agents may handle the callback, and the customer sees its number. */
export function QueueField({ queueId, queues, error, ofCall, onChange }: QueueFieldProps) {
  const options = [...(ofCall ? [ofTheCall()] : []), ...queues.filter(({ id, leaving }) => !leaving || id === queueId).map(optionOf)];
  const chosen = queues.find(({ id }) => id === queueId);
  return (
    <FormField label={t('Queue')} errorText={error} constraintText={chosen ? reach(chosen) : t('The customer sees its number; its agents may call.')}>
      <Select
        options={options}
        selectedOption={options.find(({ value }) => value === queueId) ?? null}
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
        expandToViewport
      />
    </FormField>
  );
}

function optionOf({ id, name, zone, open, opensAt }: CallbackQueue): SelectProps.Option & { value: string } {
  const opens = opensAt && zone ? t('Closed, opens {time} in {zone}', { time: showTimeIn(zone, opensAt), zone: showZone(zone) }) : t('Closed');
  return { value: id, label: name, description: open ? t('Open now') : opens };
}

function reach({ aheadAtMostHours, ownedAtMostHours, leaving }: CallbackQueue): string {
  if (leaving) return t('It was taken out: what was promised is still called, and nothing more is promised.');
  return t('Up to {aheadAtMostHours} ahead; kept for one agent up to {ownedAtMostHours}.', { aheadAtMostHours: showHours(aheadAtMostHours), ownedAtMostHours: showHours(ownedAtMostHours) });
}

function showHours(hours: number): string {
  const [count, unit] = hours % 24 === 0 ? [hours / 24, 'day'] : [hours, 'hour'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
