import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import type { Dial } from '../../lambda/http/api-types';
import { showClock, showNumber } from '../page/format';
import { CallJourney } from './call-journey';
import { CallMeasures } from './call-measures';
import { CallNotices } from './call-notices';
import { describeDial } from './describe-dial';

/** One call: its state, what to do now, its measures, and the way it took. */
export function CallCard({ dial, newest }: { dial: Dial; newest: boolean }) {
  const [chosen, choose] = useState<boolean>();
  const { type, text, advice } = describeDial(dial);
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
          <CallJourney dial={dial} />
        </SpaceBetween>
      </ExpandableSection>
    </article>
  );
}
