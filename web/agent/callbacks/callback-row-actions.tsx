import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { showNumber } from '../../page/format';
import { useAgentName } from '../agent-name';
import { type LookFirstActions, mayLookFirst, whyNotLookFirst } from './look-first';
import { t } from '../../words/t';

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

const underWay = () => t('This call is under way.');

/** A colleague took over what was this agent's. */
export function isTakenFrom({ formerOwner, owner, mine }: ScheduledCallback, username: string): boolean {
  return formerOwner === username && owner !== null && !mine;
}

/** Buttons to call now, look first, edit and delete. A missed callback can be promised again instead of called. */
export function CallbackRowActions({ callback, busy, actions }: CallbackRowActionsProps) {
  const username = useAgentName();
  const subject = t('the callback to {number}', { number: showNumber(callback.number) });
  const isMissed = callback.state === 'ended';
  const isFixed = !isMissed && callback.state !== 'pending';
  // A colleague took it over: it may be seen, and not changed.
  if (isTakenFrom(callback, username)) return null;
  const keeper = callback.claim && callback.claim.by !== username ? callback.claim.by : undefined;
  return (
    <SpaceBetween direction="horizontal" size="xxs">
      {isMissed ? (
        <Button variant="icon" iconName="redo" ariaLabel={t('Schedule {subject} again', { subject })} disabled={busy} onClick={() => actions.scheduleAgain(callback)} />
      ) : (
        <>
          <Button variant="icon" iconName="call" ariaLabel={t('Call now: {subject}', { subject })} loading={busy} disabled={isFixed || keeper !== undefined} disabledReason={keeper ? t('{keeper} looks at it first.', { keeper }) : underWay()} onClick={() => actions.callNow(callback)} />
          <Button
            variant="icon"
            iconName="search"
            ariaLabel={t('Look first at {subject}', { subject })}
            disabled={busy || keeper !== undefined || !mayLookFirst(callback)}
            disabledReason={keeper ? t('{keeper} looks at it first.', { keeper }) : (whyNotLookFirst(callback) ?? underWay())}
            onClick={() => actions.open(callback)}
          />
          <Button variant="icon" iconName="edit" ariaLabel={t('Change {subject}', { subject })} disabled={busy || isFixed} disabledReason={isFixed ? underWay() : undefined} onClick={() => actions.edit(callback)} />
        </>
      )}
      {!callback.dismissed && (
        <Button
          variant="icon"
          iconName="remove"
          ariaLabel={isMissed ? t('Take {subject} off the list', { subject }) : t('Delete {subject}', { subject })}
          disabled={busy || callback.state === 'connected'}
          disabledReason={callback.state === 'connected' ? underWay() : undefined}
          onClick={() => actions.remove(callback)}
        />
      )}
    </SpaceBetween>
  );
}
