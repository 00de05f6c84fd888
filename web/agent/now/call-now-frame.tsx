import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import { showNumber } from '../../page/format';
import { CallButtons } from '../../softphone/call-buttons';
import { HeardText } from '../../softphone/heard-text';
import type { Phone } from '../../softphone/phone';
import type { CallAtHand } from './call-at-hand';
import type { Heading } from './describe-call-at-hand';
import { SinceText } from './since-text';
import { t } from '../../words/t';

export interface CallNowFrameProps {
  atHand: CallAtHand;
  heading: Heading;
  /** Name for screen readers: `Call`, `Callback`. */
  name: string;
  /** Undefined: the softphone is elsewhere. */
  press: Phone['press'] | undefined;
  children?: ReactNode;
}

/** The call at hand, in large: who it is, how it stands and for how long, and what the agent can do. Below them, why it is made. */
export function CallNowFrame({ atHand: { desk, call }, heading: { type, text, sentence, since, obstacle, tone }, name, press, children }: CallNowFrameProps) {
  const number = showNumber(desk?.number || call?.number || '');
  return (
    <article className={`call desk desk-${tone}`} aria-label={t('{name} to {number}', { name, number })} data-state={call?.state}>
      <SpaceBetween size="s">
        <div>
          <LiveRegion assertive={tone === 'offered'} tagName="div">
            <StatusIndicator type={type}>{text}</StatusIndicator>
            <Box fontSize="display-l" fontWeight="bold">
              {number || t('Number withheld')}
            </Box>
            <Box>{sentence}</Box>
          </LiveRegion>
          {since && (
            <Box color="text-body-secondary">
              <SinceText key={`${text} ${since}`} since={since} />
            </Box>
          )}
        </div>
        {obstacle && <Alert type="warning">{obstacle}</Alert>}
        {desk && press && <CallButtons call={desk} press={press} />}
        {desk && <HeardText heard={desk.heard} />}
        {children}
      </SpaceBetween>
    </article>
  );
}
