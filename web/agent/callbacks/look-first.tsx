import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { showNumber } from '../../page/format';
import { useCountdown } from '../../page/use-countdown';
import { useAgentName } from '../agent-name';
import { t } from '../../words/t';

export interface LookFirstActions {
  open: (callback: ScheduledCallback) => void;
  handBack: (callback: ScheduledCallback) => void;
  callNow: (callback: ScheduledCallback) => void;
}

export interface LookFirstProps {
  callback: ScheduledCallback;
  busy: boolean;
  actions: LookFirstActions;
  /** The time to look is over: others may call now. */
  onOver: () => void;
}

/** Whether an agent may open the callback to look at it first: nobody calls the customer yet, nor would while they look, and it is theirs to handle. */
export function mayLookFirst({ state, calledNowBy, journey, queue }: ScheduledCallback): boolean {
  if (queue.customersFirst || calledNowBy || (state !== 'pending' && state !== 'waiting')) return false;
  return state === 'pending' || journey.findLast(({ event }) => event === 'agent-accepted' || event === 'attempt-failed')?.event !== 'agent-accepted';
}

/** Why nobody may, though the callback is pending. Undefined: what is under way says it itself. */
export function whyNotLookFirst({ state, queue }: ScheduledCallback): string | undefined {
  return queue.customersFirst && state === 'pending' ? t('Customers of this queue are called before an agent is, so nobody looks first. Call now, or leave it to its turn.') : undefined;
}

/** Keeps the callback for the agent while they read it, and then they call or hand it back. */
export function LookFirst({ callback, busy, actions, onOver }: LookFirstProps) {
  const username = useAgentName();
  const { claim, state, number } = callback;
  const left = useCountdown(claim?.secondsLeft, `${callback.id} ${claim?.until}`, onOver);
  const subject = t('the callback to {number}', { number: showNumber(number) });
  if (!claim) {
    return (
      <SpaceBetween direction="horizontal" size="xs" alignItems="center">
        <Button iconName="lock-private" ariaLabel={t('Keep it while I read: {subject}', { subject })} loading={busy} onClick={() => actions.open(callback)}>
          {t('Keep it while I read')}
        </Button>
        <Box color="text-body-secondary">{t('Nobody else calls then, also if its time comes.')}</Box>
      </SpaceBetween>
    );
  }
  if (claim.by !== username) return <StatusIndicator type="info">{t('{by} looks at it first, for {left} at most. Until then nobody else calls.', { by: claim.by, left: showSpan(left) })}</StatusIndicator>;
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      <Button variant="primary" iconName="call" ariaLabel={t('Call {subject}', { subject })} loading={busy} disabled={state !== 'pending'} disabledReason={t('It is being taken out of its line.')} onClick={() => actions.callNow(callback)}>
        {t('Call now')}
      </Button>
      <Button iconName="undo" ariaLabel={t('Hand back {subject}', { subject })} disabled={busy} onClick={() => actions.handBack(callback)}>
        {t('Hand back')}
      </Button>
      <div role="timer" aria-label={t('Time to look')}>
        {state === 'pending' ? t('Yours for {left} more. Then others may call.', { left: showSpan(left) }) : t('It is being taken out of its line. An agent may still be faster.')}
      </div>
    </SpaceBetween>
  );
}

/** `1:05` */
function showSpan(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
