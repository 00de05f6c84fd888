import DateRangePicker, { type DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import Select from '@cloudscape-design/components/select';
import TextFilter from '@cloudscape-design/components/text-filter';
import type { CallbackFilter } from './callback-filter';
import type { CallbackQueue } from './use-queues';
import { t } from '../../words/t';

const lists = () => [
  { id: 'pending', text: t('Pending') },
  { id: 'missed', text: t('Missed') },
  { id: 'dismissed', text: t('Taken off') },
  { id: 'taken-over', text: t('Taken over') },
];
const owners = () => [
  { value: 'anybody', label: t('Mine and my queues’') },
  { value: 'me', label: t('Mine') },
  { value: 'nobody', label: t('My queues’, nobody’s own') },
  { value: 'absent', label: t('Absent colleagues’') },
];
const anyQueue = () => ({ value: '', label: t('All my queues') });

export interface CallbackFiltersProps {
  filter: CallbackFilter;
  text: string;
  queues: CallbackQueue[] | undefined;
  onFilter: (filter: CallbackFilter) => void;
  onText: (text: string) => void;
}

/** The filters of the list. The page looks for the text in the callbacks that it has read. The service applies all other filters. */
export function CallbackFilters({ filter, text, queues, onFilter, onText }: CallbackFiltersProps) {
  const { days, queueId, ...rest } = filter;
  const queueOptions = [anyQueue(), ...(queues ?? []).map(({ id, name, leaving }) => ({ value: id, label: name, ...(leaving && { description: t('Taken out: only what was promised is still called') }) }))];
  return (
    <div className="callback-filters" role="group" aria-label={t('Which callbacks')}>
      <SegmentedControl label={t('List')} options={lists()} selectedId={filter.list} onChange={({ detail }) => onFilter({ ...filter, list: detail.selectedId as CallbackFilter['list'] })} />
      <Select
        ariaLabel={t('Whose')}
        options={owners()}
        selectedOption={owners().find(({ value }) => value === filter.owner)!}
        onChange={({ detail }) => onFilter({ ...filter, owner: detail.selectedOption.value as CallbackFilter['owner'] })}
      />
      <Select
        ariaLabel={t('Queue')}
        options={queueOptions}
        selectedOption={queueOptions.find(({ value }) => value === queueId) ?? anyQueue()}
        onChange={({ detail }) => onFilter({ ...rest, ...(days && { days }), ...(detail.selectedOption.value && { queueId: detail.selectedOption.value }) })}
      />
      <DateRangePicker
        ariaLabel={t('Due between')}
        value={days ? { type: 'absolute', ...days } : null}
        onChange={({ detail }) => onFilter({ ...rest, ...(queueId && { queueId }), ...daysOf(detail.value) })}
        rangeSelectorMode="absolute-only"
        dateOnly
        relativeOptions={[]}
        isValidRange={checkRange}
        placeholder={t('Due on any day')}
        expandToViewport
      />
      <TextFilter filteringText={text} onChange={({ detail }) => onText(detail.filteringText)} filteringPlaceholder={t('Find a number, name or word')} filteringAriaLabel={t('Find in the callbacks')} />
    </div>
  );
}

function daysOf(value: DateRangePickerProps.Value | null): Pick<CallbackFilter, 'days'> {
  return value?.type === 'absolute' ? { days: { startDate: value.startDate, endDate: value.endDate } } : {};
}

function checkRange(value: DateRangePickerProps.Value | null): DateRangePickerProps.ValidationResult {
  const isHalf = value?.type === 'absolute' && !(value.startDate && value.endDate);
  return isHalf ? { valid: false, errorMessage: t('Choose a first and a last day.') } : { valid: true };
}
