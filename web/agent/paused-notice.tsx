import Flashbar from '@cloudscape-design/components/flashbar';
import type { Me } from '../../lambda/http/api-types';
import { showDayAndTime } from '../page/format';

/** Says that the operator paused calls, since when, and why. */
export function PausedNotice({ paused }: { paused: NonNullable<Me['paused']> }) {
  if (paused.length === 0) return null;
  return (
    <Flashbar
      items={paused.map(({ since, why, queue = '' }) => ({
        type: 'warning' as const,
        header: queue ? `Callbacks of ${queue} are paused since ${showDayAndTime(since)}` : `Calls are paused since ${showDayAndTime(since)}`,
        content: `${why} ${queue ? 'They wait until the operator lets them go on.' : 'A click calls nobody, and promised callbacks wait, until the operator lets them go on.'}`,
        id: `paused ${queue}`,
      }))}
    />
  );
}
