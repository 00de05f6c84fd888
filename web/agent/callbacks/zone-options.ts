import type { SelectProps } from '@cloudscape-design/components/select';
import { ownZone, showZone } from '../../page/format';
import { t } from '../../words/t';

/** Returns every zone that this browser knows. The likely ones come first: those of the customer's number, the queue's, the agent's own. */
export function zoneOptions(chosen: string, { queueZone, theirZones }: { queueZone: string | undefined; theirZones: string[] }): SelectProps.Options {
  const own = ownZone();
  const likely = [...new Set([...theirZones, ...(queueZone ? [queueZone] : []), own, chosen])].map((zone) => ({
    ...zoneOption(zone),
    description: theirZones.includes(zone) ? t('Of the customer’s number') : zone === queueZone ? t('The queue’s opening hours') : zone === own ? t('Your own') : undefined,
  }));
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => !likely.some(({ value }) => value === zone));
  return [...likely, { label: t('All others'), options: others.map(zoneOption) }];
}

/** A search finds `Europe/London` by its city and by its region. */
export function zoneOption(zone: string): SelectProps.Option & { value: string } {
  return { value: zone, label: showZone(zone), tags: [zone], filteringTags: [zone] };
}
