import Box from '@cloudscape-design/components/box';
import Table from '@cloudscape-design/components/table';
import { t } from '../words/t';

export interface FactsTableProps<Item extends object> {
  label: string;
  items: Item[];
  /** The heading of each field, in order. */
  columns: Partial<Record<keyof Item & string, string>>;
}

/** A plain table of things that have a few facts each. */
export function FactsTable<Item extends object>({ label, items, columns }: FactsTableProps<Item>) {
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      wrapLines
      ariaLabels={{ tableLabel: label }}
      items={items}
      columnDefinitions={Object.entries<string | undefined>(columns).map(([field, header], index) => ({
        id: field,
        header,
        isRowHeader: index === 0,
        cell: (item: Item) => String(item[field as keyof Item] ?? '–'),
      }))}
      empty={<Box color="text-body-secondary">{t('None.')}</Box>}
    />
  );
}
