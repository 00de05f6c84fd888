import Alert from '@cloudscape-design/components/alert';
import type { Me } from '../../lambda/http/api-types';
import { showDayAndTime } from '../page/format';
import { t } from '../words/t';

type Pause = NonNullable<Me['paused']>[number];

/** Says that the operator paused calls, since when, and why: in one bar, however many queues are paused. */
export function PausedNotice({ paused }: { paused: readonly Pause[] }) {
  const [first, ...others] = paused;
  if (!first) return null;
  const header = others.length > 0 ? t('Callbacks of {length} queues are paused', { length: paused.length }) : headerOf(first);
  return (
    <Alert type="warning" header={header}>
      {others.length === 0 ? first.why : paused.map((one) => `${headerOf(one)}: ${one.why}`).join(' ')} {first.queue === undefined ? t('A click calls nobody, and promised callbacks wait, until the operator lets them go on.') : t('They wait until the operator lets them go on.')}
    </Alert>
  );
}

function headerOf({ queue, since }: Pause): string {
  return queue === undefined ? t('Calls are paused since {time}', { time: showDayAndTime(since) }) : t('Callbacks of {queue} are paused since {time}', { queue, time: showDayAndTime(since) });
}
