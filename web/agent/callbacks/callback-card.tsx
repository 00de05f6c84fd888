import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { showNumber } from '../../page/format';
import { useAgentName } from '../agent-name';
import { CallJourney } from '../journey/call-journey';
import { describeCall } from '../journey/describe-call';
import { dueText } from './callback-message';
import { CrmRecord } from './crm-record';

/** A callback that reaches the agent now, beside their other calls. */
export function CallbackCard({ callback }: { callback: ScheduledCallback }) {
  const username = useAgentName();
  const { type, text, advice } = describeCall(callback, username);
  return (
    <article className="call" aria-label={`Callback to ${showNumber(callback.number)}`} data-state={callback.state}>
      <ExpandableSection
        variant="default"
        headerText={showNumber(callback.number)}
        headerDescription={`Promised for ${dueText(callback)}`}
        defaultExpanded
        headerActions={
          <LiveRegion tagName="span">
            <StatusIndicator type={type}>{text}</StatusIndicator>
          </LiveRegion>
        }
      >
        <SpaceBetween size="s">
          <Box variant="p">{advice}</Box>
          {callback.comment && <Box color="text-body-secondary">Comment: {callback.comment}</Box>}
          {callback.crmRecord && (
            <Box color="text-body-secondary">
              CRM record: <CrmRecord record={callback.crmRecord} />
            </Box>
          )}
          <CallJourney call={callback} />
        </SpaceBetween>
      </ExpandableSection>
    </article>
  );
}
