import Alert from '@cloudscape-design/components/alert';
import type { Me } from '../../lambda/http/api-types';

const advice: Record<Me['guarantee'], string> = {
  none: 'Either way, the customer is called only once you accept.',
  'hold-status': 'Dialback holds other calls back from the moment you click until your callback is in line, and then gives you your status back.',
  'quiet-routing-profile': 'Dialback takes you out of the other queues from the moment you click until your callback is in line, and then puts you back.',
};

/** Says whether another call may reach the agent before the one that they click, and what they can do about it. */
export function FirstCallNotice({ me }: { me: Me }) {
  if (!me.status) {
    return (
      <Alert type="warning" header="You are not logged in to Amazon Connect">
        {me.anotherCallMayComeFirst.sentence} Log in to your softphone first: a callback waits in your queue until you do.
      </Alert>
    );
  }
  if (!me.anotherCallMayComeFirst.value) return null;
  return (
    <Alert type="info" header="Another call may come first">
      {me.anotherCallMayComeFirst.sentence} {advice[me.guarantee]}
    </Alert>
  );
}
