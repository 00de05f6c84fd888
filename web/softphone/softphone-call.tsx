import Box from '@cloudscape-design/components/box';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { AgentDeskView } from '../../local/lab-types';
import type { Lab } from '../lab/use-lab';
import { showNumber } from '../page/format';
import { CallButtons } from './call-buttons';
import { CallContext } from './call-context';
import { describeCall } from './describe-desk';
import { HeardText } from './heard-text';

/** The call on the desk: the other party, what was heard, and the buttons. */
export function SoftphoneCall({ desk, lab }: { desk: AgentDeskView; lab: Lab }) {
  const { contact } = desk;
  if (!contact) {
    return (
      <div className="desk">
        <Box color="text-body-secondary" textAlign="center">
          {desk.loggedIn ? 'No call. Calls are offered here.' : 'You are not logged in.'}
        </Box>
        <Clear desk={desk} lab={lab} />
      </div>
    );
  }
  // The desk names a queue by its ARN, as Connect does.
  const queueName = lab.state?.queues?.find(({ id }) => contact.queue.endsWith(id))?.name ?? contact.queue;
  const { heading, sentence } = describeCall({ ...contact, queue: queueName });
  return (
    <div className={`desk desk-${contact.ringing ? 'incoming' : contact.state.toLowerCase()}`}>
      <SpaceBetween size="s">
        <LiveRegion assertive={contact.ringing} tagName="div">
          <Box variant="awsui-key-label">{heading}</Box>
          <Box fontSize="heading-l" fontWeight="bold">
            {showNumber(contact.number)}
          </Box>
          <Box color="text-body-secondary">{sentence}</Box>
        </LiveRegion>
        <CallContext attributes={contact.attributes} />
        <HeardText heard={contact.heard} />
        <CallButtons desk={desk} lab={lab} />
      </SpaceBetween>
    </div>
  );
}

/** After-call work may outlast the contact on the desk. */
function Clear({ desk, lab }: { desk: AgentDeskView; lab: Lab }) {
  return desk.status === 'AfterContactWork' ? <CallButtons desk={desk} lab={lab} /> : null;
}
