import Button from '@cloudscape-design/components/button';
import { presses, SHORTCUTS } from '../page/use-shortcuts';
import type { DeskCall } from '../softphone/desk-call';
import type { Ccp } from './open-ccp';

/** The buttons that the call's state allows. The softphone in its frame has them too. */
export function CcpButtons({ call, ccp }: { call: DeskCall; ccp: Ccp }) {
  if (call.ringing) {
    return (
      <div className="two-buttons">
        <Button variant="primary" fullWidth iconName="call" nativeButtonAttributes={presses(SHORTCUTS.accept)} onClick={ccp.accept}>
          Accept
        </Button>
        <Button fullWidth iconName="close" onClick={ccp.reject}>
          Reject
        </Button>
      </div>
    );
  }
  const over = ['MISSED', 'REJECTED', 'ERROR', 'ENDED'].includes(call.state);
  return over ? (
    <Button variant="primary" fullWidth onClick={ccp.clear}>
      Clear
    </Button>
  ) : (
    <Button fullWidth iconName="close" nativeButtonAttributes={presses(SHORTCUTS.hangUp)} onClick={ccp.hangUp}>
      Hang up
    </Button>
  );
}
