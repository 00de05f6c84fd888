import Input from '@cloudscape-design/components/input';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import TextFilter from '@cloudscape-design/components/text-filter';
import type { BoardQueue } from '../../lambda/http/board-api-types';
import { type BoardView, ORIGINS, STATES } from './board-view';

const optionsOf = (any: string, named: Record<string, string>): SelectProps.Option[] => [{ value: '', label: any }, ...Object.entries(named).map(([value, label]) => ({ value, label }))];
const states = optionsOf('Any status', STATES);
const origins = optionsOf('Any origin', ORIGINS);

export interface BoardFiltersProps {
  view: BoardView;
  queues: readonly BoardQueue[];
  onChange: (change: Partial<BoardView>) => void;
}

/** The filters of the list. The service applies them. */
export function BoardFilters({ view, queues, onChange }: BoardFiltersProps) {
  const ofQueues = optionsOf('All queues', Object.fromEntries(queues.map(({ id, name }) => [id, name])));
  const select = (label: string, options: SelectProps.Option[], field: 'queue' | 'state' | 'origin') => (
    <Select
      ariaLabel={label}
      options={options}
      selectedOption={options.find(({ value }) => value === view[field]) ?? options[0]!}
      onChange={({ detail }) => onChange({ [field]: detail.selectedOption.value })}
    />
  );
  return (
    <div className="board-filters" role="group" aria-label="Which callbacks">
      <TextFilter filteringText={view.search} onChange={({ detail }) => onChange({ search: detail.filteringText })} filteringPlaceholder="Number, name, note or record" filteringAriaLabel="Find in the callbacks" />
      {select('Queue', ofQueues, 'queue')}
      {select('Status', states, 'state')}
      {select('Origin', origins, 'origin')}
      <Input ariaLabel="Owner" value={view.owner} onChange={({ detail }) => onChange({ owner: detail.value })} placeholder="Owner, or: nobody" clearAriaLabel="Any owner" type="search" />
    </div>
  );
}
