import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { showClock } from '../../page/format';
import { dueText } from '../callbacks/callback-message';
import { CrmRecord } from '../callbacks/crm-record';
import { CallFrame } from '../journey/call-frame';
import { type Call, isScheduled } from '../journey/describe-call';
import { type CallActions, CardOfCall } from './card-of-call';
import { ClickCard } from './click-card';
import { t } from '../../words/t';

export interface CallCardsProps extends CallActions {
  /** All but the one at hand. */
  calls: readonly Call[];
}

/** A card for each click without a call, and for each call. Of the agent's clicks that are over, only the newest is open. */
export function CallCards({ calls, ...actions }: CallCardsProps) {
  const { dials } = actions;
  return (
    <SpaceBetween size="m">
      {dials.clicks.map((click) => (
        <ClickCard
          key={click.key}
          click={click}
          onRetry={() => dials.retry(click)}
          onCallOwed={(callbackId) => dials.callOwed(click, callbackId)}
          onCallAllTheSame={(refusedAs) => dials.callAllTheSame(click, refusedAs)}
          onPin={(pin) => dials.callWithPin(click, pin)}
          setPin={dials.setPin}
          onDismiss={() => dials.dismiss(click.key)}
        />
      ))}
      {calls.map((call) => (
        <CallFrame key={call.id} call={call} name={nameOfCall(call)} open={isScheduled(call) || call.id === dials.dials[0]?.id} description={isScheduled(call) ? t('Promised for {time}', { time: dueText(call) }) : t('Asked for at {time}', { time: showClock(call.requestedAt) })}>
          {isScheduled(call) && call.crmRecord && (
            <Box color="text-body-secondary">
              {t('CRM record:')} <CrmRecord record={call.crmRecord} />
            </Box>
          )}
          <CardOfCall call={call} {...actions} />
        </CallFrame>
      ))}
    </SpaceBetween>
  );
}

export function nameOfCall(call: Call | undefined): string {
  return call && isScheduled(call) ? t('Callback') : t('Call');
}
