import type { TableProps } from '@cloudscape-design/components/table';
import { localeOfPage } from '../words/t';
import { useInAddress } from './use-in-address';

/** By the id of its column, what a row is sorted by. Times are ISO instants. */
export type SortKeys<Row> = Readonly<Record<string, (row: Row) => string>>;

export interface SortInAddress<Row> {
  sorted: (rows: readonly Row[]) => readonly Row[];
  /** As the address has it. For a list without heads. */
  order: { chosen: string; choose: (order: string) => void };
  /** For the table. A column that can be sorted by has its id as `sortingField`. */
  table: Pick<TableProps<Row>, 'sortingColumn' | 'sortingDescending' | 'onSortingChange'>;
}

/**
 * The order that the person chose, kept in the address under `name` as `column` or `column-down`. Without one, and with one that is not known, the service's order stays.
 * It sorts what is shown.
 */
export function useSortInAddress<Row>(name: string, keys: SortKeys<Row>): SortInAddress<Row> {
  const [chosen, choose] = useInAddress(name);
  const isDescending = chosen.endsWith('-down');
  const column = isDescending ? chosen.slice(0, -'-down'.length) : chosen;
  const key = Object.hasOwn(keys, column) ? keys[column] : undefined;
  return {
    sorted: (rows) => (key ? rows.toSorted((a, b) => (isDescending ? -1 : 1) * key(a).localeCompare(key(b), localeOfPage())) : rows),
    order: { chosen, choose },
    table: {
      sortingDescending: isDescending,
      onSortingChange: ({ detail }) => choose(`${detail.sortingColumn.sortingField ?? ''}${detail.isDescending === true ? '-down' : ''}`),
      ...(key && { sortingColumn: { sortingField: column } }),
    },
  };
}
