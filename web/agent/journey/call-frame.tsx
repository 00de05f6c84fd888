import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { type ReactNode, useRef, useState } from 'react';
import { showNumber } from '../../page/format';
import { useAgentName } from '../agent-name';
import { type Call, describeCall } from './describe-call';
import { t } from '../../words/t';

export interface CallFrameProps {
  call: Call;
  /** Name for screen readers: `Call`, `Callback`. */
  name: string;
  /** The time of the click, or the time that was promised. */
  description: string;
  /** Whether it is open at first, though it is over. */
  open: boolean;
  children: ReactNode;
}

/** A call beside the one at hand: its state and the advice. It is open while the agent has something to say of it, or something goes on, until they close it. */
export function CallFrame({ call, name, description, open, children }: CallFrameProps) {
  const username = useAgentName();
  const [chosen, choose] = useState<boolean>();
  const { type, text, advice } = describeCall(call, username);
  const number = showNumber(call.number);
  // One that was open stays so: what the agent has just said of it is not to vanish under their hand.
  const isOpen = useRef(false);
  isOpen.current ||= open || call.state !== 'ended' || (call.maySayOutcome && call.said === undefined);
  return (
    <article className="call" aria-label={t('{name} to {number}', { name, number })} data-state={call.state}>
      <ExpandableSection
        variant="default"
        headerText={number}
        headerDescription={description}
        expanded={chosen ?? isOpen.current}
        onChange={({ detail }) => choose(detail.expanded)}
        headerActions={
          <LiveRegion tagName="span">
            <StatusIndicator type={type}>{text}</StatusIndicator>
          </LiveRegion>
        }
      >
        <SpaceBetween size="s">
          <Box variant="p">{advice}</Box>
          {call.comment && <Box color="text-body-secondary">{t('Comment: {comment}', { comment: call.comment })}</Box>}
          {children}
        </SpaceBetween>
      </ExpandableSection>
    </article>
  );
}
