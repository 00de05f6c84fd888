import type { SelectProps } from '@cloudscape-design/components/select';
import { ownZone, showZone } from '../../page/format';

/** Every zone this browser knows; the likely ones first: the queue's, then the agent's own. */
export function zoneOptions(chosen: string, queueZone: string | undefined): SelectProps.Options {
  const own = ownZone();
  const likely = [...new Set([...(queueZone ? [queueZone] : []), own, chosen])].map((zone) => ({
    ...zoneOption(zone),
    description: zone === queueZone ? 'The queue’s opening hours' : zone === own ? 'Your own' : undefined,
  }));
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => !likely.some(({ value }) => value === zone));
  return [...likely, { label: 'All others', options: others.map(zoneOption) }];
}

/** `Europe/London` is found by its city and by its region. */
export function zoneOption(zone: string): SelectProps.Option & { value: string } {
  return { value: zone, label: showZone(zone), tags: [zone], filteringTags: [zone] };
}
