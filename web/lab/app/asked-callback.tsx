import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useEffect, useState } from 'react';
import type { CallbackRequestView } from '../../../lambda/http/customer-api-types';
import { showTimeIn, showZone } from '../../page/format';
import type { AppClient } from './app-client';
import { usePolled } from './use-polled';
import { t } from '../../words/t';

const pauseMilliseconds = 3_000;

const states = (): Record<CallbackRequestView['state'], { type: StatusIndicatorProps.Type; text: string }> => ({
  scheduled: { type: 'pending', text: t('Promised') },
  'in-line': { type: 'in-progress', text: t('In line') },
  calling: { type: 'in-progress', text: t('Calling') },
  talking: { type: 'success', text: t('Answered') },
  over: { type: 'stopped', text: t('Over') },
});

export interface AskedCallbackProps {
  client: AppClient;
  /** The token of the request. Nothing else gives access to it. */
  token: string;
  /** Called when the request is over, or when the service no longer knows it. */
  onForget: () => void;
}

/** A requested callback: its state, and a button to cancel it. */
export function AskedCallback({ client, token, onForget }: AskedCallbackProps) {
  const { answer, trouble, refusal, show } = usePolled(() => client.callbackRequest(token), (known) => (known?.state === 'over' ? null : pauseMilliseconds));
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    if (refusal === 'request-not-found') onForget();
  }, [refusal, onForget]);
  const cancel = () => void client.cancelCallback(token).then(show, (failure: Error) => setRefused(failure.message));
  if (!answer) return <Box color="text-body-secondary">{trouble ?? t('Looking up the callback…')}</Box>;
  const over = answer.state === 'over';
  return (
    <SpaceBetween size="xs">
      <StatusIndicator type={over && answer.outcome === 'talked' ? 'success' : states()[answer.state].type}>
        {`${answer.queue.name}: ${states()[answer.state].text}`}
      </StatusIndicator>
      <Box>{answer.beingCancelled ? t('It is being cancelled. An agent may still be faster.') : answer.sentence}</Box>
      {!over && <Box color="text-body-secondary">{dueText(answer)}</Box>}
      {(refused ?? trouble) && (
        <div role="alert">
          <Box color="text-status-error">{refused ?? trouble}</Box>
        </div>
      )}
      {over ? <Button onClick={onForget}>{t('Ask again')}</Button> : <Button onClick={cancel}>{t('Cancel the callback')}</Button>}
    </SpaceBetween>
  );
}

function dueText({ state, dueAt, dueLocal, number, failedAttempts }: CallbackRequestView): string {
  const promise = state === 'scheduled' ? t('{time} in {zone}, to {number}.', { time: showTimeIn(dueLocal.zone, dueAt), zone: showZone(dueLocal.zone), number }) : t('To {number}.', { number });
  if (failedAttempts === 0) return promise;
  return `${promise} ${failedAttempts === 1 ? t('Tried once so far.') : t('Tried {count} times so far.', { count: failedAttempts })}`;
}
