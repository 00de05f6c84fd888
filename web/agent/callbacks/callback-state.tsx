import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { showDayAndTime } from '../../page/format';
import { useAgentName } from '../agent-name';
import { describeCall } from '../journey/describe-call';
import { t } from '../../words/t';

/** The callback's state, and its remaining attempts. A missed one that was dismissed names the agent who did it. */
export function CallbackState({ callback, gone = false, narrow = true }: { callback: ScheduledCallback; gone?: boolean; narrow?: boolean }) {
  const username = useAgentName();
  const { type, text } = describeCall(callback, username);
  return (
    <>
      <div className={narrow ? 'at-most-one-line' : 'at-most-two-lines'}>{gone ? <StatusIndicator type="stopped">{t('Not on this list any more')}</StatusIndicator> : <StatusIndicator type={type}>{text}</StatusIndicator>}</div>
      <div className={callback.dismissed ? undefined : 'at-most-one-line'}>
        {!gone && (callback.state !== 'ended' || callback.dismissed) && (
          <Box color="text-body-secondary" fontSize="body-s">
            {callback.dismissed ? showDismissal(callback.dismissed) : showRetries(callback.retriesLeft)}
          </Box>
        )}
      </div>
    </>
  );
}

export function showRetries(retriesLeft: number): string {
  if (retriesLeft === 0) return t('No retry left');
  return retriesLeft === 1 ? t('1 retry left') : t('{retriesLeft} retries left', { retriesLeft });
}

function showDismissal({ at, by, promisedAgain }: NonNullable<ScheduledCallback['dismissed']>): string {
  return `${by ? t('Taken off by {by}', { by }) : promisedAgain ? t('Promised again') : t('Customer called in')}, ${showDayAndTime(at)}`;
}
