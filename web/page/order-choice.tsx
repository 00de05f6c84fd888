import Select from '@cloudscape-design/components/select';
import { t } from '../words/t';
import type { SortInAddress } from './use-sort-in-address';

/** What a list is sorted by, where it has one column and so no heads to click. @param columns their heads, by id */
export function OrderChoice({ order: { chosen, choose }, columns }: { order: SortInAddress<never>['order']; columns: Readonly<Record<string, string>> }) {
  const options = [
    { value: '', label: t('Usual order') },
    ...Object.entries(columns).flatMap(([id, column]) => [
      { value: id, label: t('{column}, upwards', { column }) },
      { value: `${id}-down`, label: t('{column}, downwards', { column }) },
    ]),
  ];
  return <Select ariaLabel={t('Order')} options={options} selectedOption={options.find(({ value }) => value === chosen) ?? options[0]!} onChange={({ detail }) => choose(detail.selectedOption.value ?? '')} expandToViewport />;
}
