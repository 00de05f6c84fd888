import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { AgentAction, AgentDeskView } from '../../local/lab-types';
import type { Lab } from '../lab/use-lab';

/** The buttons that the call's state allows. */
export function CallButtons({ desk, lab }: { desk: AgentDeskView; lab: Lab }) {
  const act = (action: AgentAction) => () => lab.act(lab.client.agent(desk.username, action));
  switch (desk.contact?.state) {
    case 'INCOMING':
      return (
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="primary" iconName="call" onClick={act('accept')}>
            Accept
          </Button>
          <Button iconName="close" onClick={act('reject')}>
            Reject
          </Button>
        </SpaceBetween>
      );
    case 'CONNECTING':
    case 'CONNECTED':
    case 'CONNECTED_ONHOLD':
      return (
        <Button iconName="call" onClick={act('hang-up')}>
          Hang up
        </Button>
      );
    case 'PENDING':
      return null;
    default:
      return (
        <Button variant="primary" onClick={act('clear')}>
          Clear
        </Button>
      );
  }
}
