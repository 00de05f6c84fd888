import Checkbox from '@cloudscape-design/components/checkbox';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import Select from '@cloudscape-design/components/select';
import TimeInput from '@cloudscape-design/components/time-input';
import { ownZone, showTimeIn, showZone } from '../../page/format';
import type { CallbackDraft } from './callback-draft';
import { dueInstant } from './due-instant';
import { zoneOption, zoneOptions } from './zone-options';
import { t } from '../../words/t';

const ways = () => [
  { id: 'at', text: t('At a time') },
  { id: 'ahead', text: t('From now') },
];
const units = () => ([
  { unit: 'days', label: t('Days') },
  { unit: 'hours', label: t('Hours') },
  { unit: 'minutes', label: t('Minutes') },
] as const);

export interface TimeFieldsProps {
  draft: CallbackDraft;
  queueZone: string | undefined;
  /** The zones that the customer may be in, as far as the number tells. */
  theirZones: string[];
  error: string | undefined;
  onChange: (change: Partial<CallbackDraft>) => void;
}

/** The fields for the time of the callback: on the customer's clock, or from now on. */
export function TimeFields({ draft, queueZone, theirZones, error, onChange }: TimeFieldsProps) {
  return (
    <FormField label={t('When')} errorText={error} constraintText={[explain(draft), ...explainZones(theirZones, draft.zone)].join(' ')} stretch>
      <div className="time-fields" role="group" aria-label={t('When to call')}>
        <SegmentedControl label={t('How the time is said')} options={ways()} selectedId={draft.when} onChange={({ detail }) => onChange({ when: detail.selectedId as CallbackDraft['when'] })} />
        {draft.when === 'at' ? <ClockFields draft={draft} onChange={onChange} /> : <AheadFields draft={draft} onChange={onChange} />}
        <FormField label={t('Customer’s time zone')}>
          <Select
            options={zoneOptions(draft.zone, { queueZone, theirZones })}
            selectedOption={zoneOption(draft.zone)}
            onChange={({ detail }) => onChange({ zone: detail.selectedOption.value })}
            filteringType="auto"
            filteringAriaLabel={t('Find a time zone')}
            filteringPlaceholder={t('City or region')}
            expandToViewport
          />
        </FormField>
        <Checkbox checked={draft.zoneNamed} onChange={({ detail }) => onChange({ zoneNamed: detail.checked })}>
          {t('The customer is there: they, or the CRM, said so')}
        </Checkbox>
      </div>
    </FormField>
  );
}

type FieldProps = Pick<TimeFieldsProps, 'draft' | 'onChange'>;

function ClockFields({ draft, onChange }: FieldProps) {
  return (
    <>
      <FormField label={t('Day')}>
        <DatePicker value={draft.date} onChange={({ detail }) => onChange({ date: detail.value })} format="iso" placeholder="YYYY-MM-DD" expandToViewport />
      </FormField>
      <FormField label={t('Time')}>
        <TimeInput value={draft.time} onChange={({ detail }) => onChange({ time: detail.value })} format="hh:mm" placeholder="hh:mm" />
      </FormField>
    </>
  );
}

function AheadFields({ draft, onChange }: FieldProps) {
  return units().map(({ unit, label }) => (
    <div key={unit} className="time-count">
      <FormField label={label}>
        <Input inputMode="numeric" autoComplete={false} placeholder="0" value={draft[unit]} onChange={({ detail }) => onChange({ [unit]: detail.value.replace(/\D/g, '') })} />
      </FormField>
    </div>
  ));
}

/** More than these are counted, not named. */
const namedAtMost = 4;

/** Says what the number tells of the zone. It is a beginning: people travel, and keep their numbers. */
function explainZones([only, ...others]: string[], chosen: string): string[] {
  if (only === undefined) return [];
  if (others.length === 0) return chosen === only ? [] : [t('The number is of {zone}.', { zone: showZone(only) })];
  const zones = [only, ...others];
  const which = zones.length > namedAtMost ? t('one of {length} zones', { length: zones.length }) : zones.map(showZone).join(' or ');
  return [t('The number does not tell the customer’s zone: {which}. Ask them.', { which })];
}

/** Says what the time is for the agent. */
function explain({ when, date, time, zone }: CallbackDraft): string {
  if (when === 'ahead') return t('Counted from when you save. A day is one of {zone}.', { zone: showZone(zone) });
  const instant = dueInstant(`${date}T${time}`, zone);
  if (!instant) return t('On the clock of the customer, in {zone}.', { zone: showZone(zone) });
  const own = ownZone();
  return zone === own ? t('{time}, in your own zone.', { time: showTimeIn(zone, instant) }) : t('{time} in {zone} is {time2} for you.', { time: showTimeIn(zone, instant), zone: showZone(zone), time2: showTimeIn(own, instant) });
}
