import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import type { Dial } from '../../../lambda/http/api-types';
import { showClock, showNumber } from '../../page/format';
import { useAgentName } from '../agent-name';
import { CallJourney } from '../journey/call-journey';
import { CallMeasures } from './call-measures';
import { CallNotices } from '../journey/call-notices';
import { describeCall } from '../journey/describe-call';

/** One call: its state, what to do now, its measures, and the way it took. */
export function CallCard({ dial, newest }: { dial: Dial; newest: boolean }) {
  const username = useAgentName();
  const [chosen, choose] = useState<boolean>();
  const { type, text, advice } = describeCall(dial, username);
  return (
    <article className="call" aria-label={`Call to ${showNumber(dial.number)}`} data-state={dial.state}>
      <ExpandableSection
        variant="default"
        headerText={showNumber(dial.number)}
        headerDescription={`Asked for at ${showClock(dial.requestedAt)}`}
        expanded={chosen ?? (newest || dial.state !== 'ended')}
        onChange={({ detail }) => choose(detail.expanded)}
        headerActions={
          <LiveRegion tagName="span">
            <StatusIndicator type={type}>{text}</StatusIndicator>
          </LiveRegion>
        }
      >
        <SpaceBetween size="s">
          <Box variant="p">{advice}</Box>
          {dial.comment && <Box color="text-body-secondary">Comment: {dial.comment}</Box>}
          <CallNotices notices={dial.notices} />
          <CallMeasures measures={dial.measures} />
          <CallJourney call={dial} />
        </SpaceBetween>
      </ExpandableSection>
    </article>
  );
}
