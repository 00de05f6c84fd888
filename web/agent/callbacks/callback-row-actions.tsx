import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { showNumber } from '../../page/format';
import { useAgentName } from '../agent-name';
import { type LookFirstActions, mayLookFirst } from './look-first';

/** The acts that an agent can do with a callback of the list. */
export interface CallbackActions extends LookFirstActions {
  edit: (callback: ScheduledCallback) => void;
  /** Asks the agent first. */
  remove: (callback: ScheduledCallback) => void;
  /** Promises a missed callback again. */
  scheduleAgain: (callback: ScheduledCallback) => void;
}

export interface CallbackRowActionsProps {
  callback: ScheduledCallback;
  busy: boolean;
  actions: CallbackActions;
}

const underWay = 'This call is under way.';

/** A colleague took over what was this agent's. */
export function isTakenFrom({ formerOwner, owner, mine }: ScheduledCallback, username: string): boolean {
  return formerOwner === username && owner !== null && !mine;
}

/** Buttons to call now, look first, edit and delete. A missed callback can be promised again instead of called. */
export function CallbackRowActions({ callback, busy, actions }: CallbackRowActionsProps) {
  const username = useAgentName();
  const subject = `the callback to ${showNumber(callback.number)}`;
  const isMissed = callback.state === 'ended';
  const isFixed = !isMissed && callback.state !== 'pending';
  // A colleague took it over: it may be seen, and not changed.
  if (isTakenFrom(callback, username)) return null;
  const keeper = callback.claim && callback.claim.by !== username ? callback.claim.by : undefined;
  return (
    <SpaceBetween direction="horizontal" size="xxs">
      {isMissed ? (
        <Button variant="icon" iconName="redo" ariaLabel={`Schedule ${subject} again`} disabled={busy} onClick={() => actions.scheduleAgain(callback)} />
      ) : (
        <>
          <Button variant="icon" iconName="call" ariaLabel={`Call now: ${subject}`} loading={busy} disabled={isFixed || keeper !== undefined} disabledReason={keeper ? `${keeper} looks at it first.` : underWay} onClick={() => actions.callNow(callback)} />
          <Button
            variant="icon"
            iconName="search"
            ariaLabel={`Look first at ${subject}`}
            disabled={busy || keeper !== undefined || !mayLookFirst(callback)}
            disabledReason={keeper ? `${keeper} looks at it first.` : underWay}
            onClick={() => actions.open(callback)}
          />
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
