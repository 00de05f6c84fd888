import Box from '@cloudscape-design/components/box';
import type { Dial } from '../../../lambda/http/api-types';
import { showSeconds } from '../../page/format';
import { t } from '../../words/t';

const labels = (): [keyof Dial['measures'], string][] => [
  ['clickToQueuedSeconds', t('Click to queued')],
  ['customerHoldSeconds', t('Customer held')],
  ['agentWaitSeconds', t('You waited')],
];

/** The measures known so far. */
export function CallMeasures({ measures }: { measures: Dial['measures'] }) {
  const known = labels().filter(([name]) => measures[name] !== undefined);
  if (known.length === 0) return null;
  return (
    <dl className="measures">
      {known.map(([name, label]) => (
        <div key={name} data-measure={name}>
          <dt>
            <Box color="text-body-secondary" fontSize="body-s">
              {label}
            </Box>
          </dt>
          <dd>
            <Box fontWeight="bold">{showSeconds(measures[name]!)}</Box>
          </dd>
        </div>
      ))}
    </dl>
  );
}
