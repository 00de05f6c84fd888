import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { showNumber } from '../../page/format';

/** What an agent does with a callback of the list. */
export interface CallbackActions {
  callNow: (callback: ScheduledCallback) => void;
  edit: (callback: ScheduledCallback) => void;
  /** Asks first. */
  remove: (callback: ScheduledCallback) => void;
  /** A missed one: promises it anew. */
  scheduleAgain: (callback: ScheduledCallback) => void;
}

export interface CallbackRowActionsProps {
  callback: ScheduledCallback;
  busy: boolean;
  actions: CallbackActions;
}

const underWay = 'This call is under way.';

/** Call now, change, delete; a missed one is promised anew instead of called. */
export function CallbackRowActions({ callback, busy, actions }: CallbackRowActionsProps) {
  const subject = `the callback to ${showNumber(callback.number)}`;
  const isMissed = callback.state === 'ended';
  const isFixed = !isMissed && callback.state !== 'pending';
  return (
    <SpaceBetween direction="horizontal" size="xxs">
      {isMissed ? (
        <Button variant="icon" iconName="redo" ariaLabel={`Schedule ${subject} again`} disabled={busy} onClick={() => actions.scheduleAgain(callback)} />
      ) : (
        <>
          <Button variant="icon" iconName="call" ariaLabel={`Call now: ${subject}`} loading={busy} disabled={isFixed} disabledReason={underWay} onClick={() => actions.callNow(callback)} />
          <Button variant="icon" iconName="edit" ariaLabel={`Change ${subject}`} disabled={busy || isFixed} disabledReason={isFixed ? underWay : undefined} onClick={() => actions.edit(callback)} />
        </>
      )}
      {!callback.dismissed && (
        <Button
          variant="icon"
          iconName="remove"
          ariaLabel={isMissed ? `Take ${subject} off the list` : `Delete ${subject}`}
          disabled={busy || callback.state === 'connected'}
          disabledReason={callback.state === 'connected' ? underWay : undefined}
          onClick={() => actions.remove(callback)}
        />
      )}
    </SpaceBetween>
  );
}
