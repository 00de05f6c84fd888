import Box from '@cloudscape-design/components/box';
import type { AgentDeskView, LabQueue } from '../../local/lab-types';
import type { Lab } from '../lab/use-lab';
import { CallButtons } from './call-buttons';
import { CallOnDesk } from './call-on-desk';
import { HeardText } from './heard-text';

export interface SoftphoneCallProps {
  desk: AgentDeskView;
  queues: LabQueue[];
  lab: Lab;
}

/** The call on the desk: the other party, what was heard, and the buttons. */
export function SoftphoneCall({ desk, queues, lab }: SoftphoneCallProps) {
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
  const queueName = queues.find(({ id }) => contact.queue.endsWith(id))?.name ?? contact.queue;
  return (
    <CallOnDesk call={{ ...contact, queue: queueName }}>
      <HeardText heard={contact.heard} />
      <CallButtons desk={desk} lab={lab} />
    </CallOnDesk>
  );
}

/** After-call work may outlast the contact on the desk. */
function Clear({ desk, lab }: { desk: AgentDeskView; lab: Lab }) {
  return desk.status === 'AfterContactWork' ? <CallButtons desk={desk} lab={lab} /> : null;
}
