import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { type ReactNode, useState } from 'react';
import { showNumber } from '../../page/format';
import { useAgentName } from '../agent-name';
import { CallJourney } from './call-journey';
import { type Call, describeCall } from './describe-call';

export interface CallFrameProps {
  call: Call;
  /** Name for screen readers: `Call`, `Callback`. */
  name: string;
  /** The time of the click, or the time that was promised. */
  description: string;
  /** Whether the frame is open until the agent closes it. */
  open: boolean;
  /** Content between the advice and the journey. */
  children: ReactNode;
}

/** A call beside the agent's others: its state, the advice, and its journey. */
export function CallFrame({ call, name, description, open, children }: CallFrameProps) {
  const username = useAgentName();
  const [chosen, choose] = useState<boolean>();
  const { type, text, advice } = describeCall(call, username);
  const number = showNumber(call.number);
  return (
    <article className="call" aria-label={`${name} to ${number}`} data-state={call.state}>
      <ExpandableSection
        variant="default"
        headerText={number}
        headerDescription={description}
        expanded={chosen ?? open}
        onChange={({ detail }) => choose(detail.expanded)}
        headerActions={
          <LiveRegion tagName="span">
            <StatusIndicator type={type}>{text}</StatusIndicator>
          </LiveRegion>
        }
      >
        <SpaceBetween size="s">
          <Box variant="p">{advice}</Box>
          {call.comment && <Box color="text-body-secondary">Comment: {call.comment}</Box>}
          {children}
          <CallJourney call={call} />
        </SpaceBetween>
      </ExpandableSection>
    </article>
  );
}
