import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import type { Dial } from '../../lambda/http/api-types';
import { showSeconds } from '../page/format';

const labels: [keyof Dial['measures'], string][] = [
  ['clickToQueuedSeconds', 'Click to queued'],
  ['customerHoldSeconds', 'Customer held'],
  ['agentWaitSeconds', 'You waited'],
];

/** The measures known so far. */
export function CallMeasures({ measures }: { measures: Dial['measures'] }) {
  const items: KeyValuePairsProps.Item[] = labels
    .filter(([name]) => measures[name] !== undefined)
    .map(([name, label]) => ({ label, value: showSeconds(measures[name]!) }));
  return items.length > 0 ? <KeyValuePairs columns={items.length} minColumnWidth={80} items={items} /> : null;
}
