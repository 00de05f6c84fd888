import Box from '@cloudscape-design/components/box';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { showNumber } from '../page/format';
import { CallContext } from './call-context';
import { describeCall } from './describe-desk';
import type { DeskCall } from './desk-call';

/** The call on the desk: what it is, who is on the other side, and what Dialback knows about it. Below them what the agent can do. */
export function CallOnDesk({ call, children }: { call: DeskCall; children: ReactNode }) {
  const { heading, sentence } = describeCall(call);
  return (
    <div className={`desk desk-${call.ringing ? 'incoming' : call.state.toLowerCase()}`}>
      <SpaceBetween size="s">
        <LiveRegion assertive={call.ringing} tagName="div">
          <Box variant="awsui-key-label">{heading}</Box>
          <Box fontSize="heading-l" fontWeight="bold">
            {showNumber(call.number)}
          </Box>
          <Box color="text-body-secondary">{sentence}</Box>
        </LiveRegion>
        <CallContext attributes={call.attributes} />
        {children}
      </SpaceBetween>
    </div>
  );
}
