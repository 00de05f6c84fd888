import Button from '@cloudscape-design/components/button';
import type { AgentAction, AgentDeskView } from '../../local/lab-types';
import type { Lab } from '../lab/use-lab';
import { presses, SHORTCUTS } from '../page/use-shortcuts';

/** The buttons that the call's state allows. */
export function CallButtons({ desk, lab }: { desk: AgentDeskView; lab: Lab }) {
  const act = (action: AgentAction) => () => lab.act(lab.client.agent(desk.username, action));
  if (desk.contact?.ringing) {
    return (
      <div className="two-buttons">
        <Button variant="primary" fullWidth iconName="call" nativeButtonAttributes={presses(SHORTCUTS.accept)} onClick={act('accept')}>
          Accept
        </Button>
        <Button fullWidth iconName="close" onClick={act('reject')}>
          Reject
        </Button>
      </div>
    );
  }
  switch (desk.contact?.state) {
    case 'PENDING':
    case 'CONNECTING':
    case 'CONNECTED':
    case 'CONNECTED_ONHOLD':
      return (
        <Button fullWidth iconName="close" nativeButtonAttributes={presses(SHORTCUTS.hangUp)} onClick={act('hang-up')}>
          Hang up
        </Button>
      );
    default:
      return (
        <Button variant="primary" fullWidth onClick={act('clear')}>
          Clear
        </Button>
      );
  }
}
