import Alert from '@cloudscape-design/components/alert';
import type { Me } from '../../lambda/http/api-types';
import { showDayAndTime } from '../page/format';

/** Says that the operator paused calls, since when, and why. */
export function PausedNotice({ paused }: { paused: NonNullable<Me['paused']> }) {
  return paused.map(({ since, why, queue = '' }) => (
    <Alert key={queue} type="warning" header={queue ? `Callbacks of ${queue} are paused since ${showDayAndTime(since)}` : `Calls are paused since ${showDayAndTime(since)}`}>
      {why} {queue ? 'They wait until the operator lets them go on.' : 'A click calls nobody, and promised callbacks wait, until the operator lets them go on.'}
    </Alert>
  ));
}
