import Input from '@cloudscape-design/components/input';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import TextFilter from '@cloudscape-design/components/text-filter';
import type { BoardQueue } from '../../lambda/http/board-api-types';
import { type BoardView, origins, states } from './board-view';
import { t } from '../words/t';

const optionsOf = (any: string, named: Record<string, string>): SelectProps.Option[] => [{ value: '', label: any }, ...Object.entries(named).map(([value, label]) => ({ value, label }))];

export interface BoardFiltersProps {
  view: BoardView;
  queues: readonly BoardQueue[];
  onChange: (change: Partial<BoardView>) => void;
}

/** The filters of the list. The service applies them. */
export function BoardFilters({ view, queues, onChange }: BoardFiltersProps) {
  const ofQueues = optionsOf(t('All queues'), Object.fromEntries(queues.map(({ id, name }) => [id, name])));
  const select = (label: string, options: SelectProps.Option[], field: 'queue' | 'state' | 'origin') => (
    <Select
      ariaLabel={label}
      options={options}
      selectedOption={options.find(({ value }) => value === view[field]) ?? options[0]!}
      onChange={({ detail }) => onChange({ [field]: detail.selectedOption.value })}
    />
  );
  return (
    <div className="board-filters" role="group" aria-label={t('Which callbacks')}>
      <TextFilter filteringText={view.search} onChange={({ detail }) => onChange({ search: detail.filteringText })} filteringPlaceholder={t('Number, name, note or record')} filteringAriaLabel={t('Find in the callbacks')} />
      {select(t('Queue'), ofQueues, 'queue')}
      {select(t('Status'), optionsOf(t('Any status'), states()), 'state')}
      {select(t('Origin'), optionsOf(t('Any origin'), origins()), 'origin')}
      <Input ariaLabel={t('Owner')} value={view.owner} onChange={({ detail }) => onChange({ owner: detail.value })} placeholder={t('Owner, or: nobody')} clearAriaLabel={t('Any owner')} type="search" />
    </div>
  );
}
