import Box from '@cloudscape-design/components/box';
import type { QueueWaitView } from '../../../lambda/http/customer-api-types';
import { showSeconds } from '../../page/format';
import type { AppClient } from './app-client';
import { usePolled } from './use-polled';
import { t } from '../../words/t';

const pauseMilliseconds = 5_000;

/** The expected wait in the queue, and its source. */
export function WaitText({ client, queueId }: { client: AppClient; queueId: string }) {
  const { answer, trouble } = usePolled(() => client.wait(queueId), () => pauseMilliseconds);
  if (!answer) return <Box color="text-body-secondary">{trouble ?? t('Asking how long the wait is…')}</Box>;
  return (
    <div>
      <Box fontWeight="bold">{waitOf(answer)}</Box>
      <Box color="text-body-secondary" fontSize="body-s">
        {trouble ?? answer.explanation}
      </Box>
    </div>
  );
}

function waitOf({ waitSeconds }: QueueWaitView): string {
  if (waitSeconds === null) return t('The wait is not known');
  return waitSeconds === 0 ? t('No wait at present') : t('Wait: about {time}', { time: showSeconds(waitSeconds) });
}
