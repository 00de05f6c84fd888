import Box from '@cloudscape-design/components/box';
import Icon from '@cloudscape-design/components/icon';
import type { Me } from '../../lambda/http/api-types';
import { t } from '../words/t';

const advice = (): Record<Me['guarantee'], string> => ({
  none: t('Either way, the customer is called only once you accept.'),
  'hold-status': t('Dialback holds other calls back from the moment you click until your callback is in line, and then gives you your status back.'),
  'quiet-routing-profile': t('Dialback takes you out of the other queues from the moment you click until your callback is in line, and then puts you back.'),
});

/** What follows a click, and whether another call may reach the agent first. It always says something, so that nothing moves when it says something else. */
export function BeforeYouClick({ me }: { me: Me | undefined }) {
  return (
    <div className="before-you-click" role="status">
      <Words me={me} />
    </div>
  );
}

function Words({ me }: { me: Me | undefined }) {
  if (me && !me.status && !me.statusUnknown) {
    return (
      <Box color="text-status-warning">
        <Icon name="status-warning" /> <strong>{t('You are not logged in to Amazon Connect.')}</strong> {t('Log in to your softphone first: a call has no phone to come to until you do.')}
      </Box>
    );
  }
  // The softphone on the page knows the status sooner than the service, whose sentence it is.
  const isFree = me?.statusUnknown === true || (me?.status?.routable === true && !me.status.onContact);
  if (me?.anotherCallMayComeFirst.value && isFree) {
    return (
      <Box color="text-body-secondary">
        <Icon name="status-info" /> <strong>{t('Another call may come first.')}</strong> {me.anotherCallMayComeFirst.sentence} {advice()[me.guarantee]}
      </Box>
    );
  }
  return (
    <Box color="text-body-secondary">
      <Icon name="status-info" /> {t('A call comes to you first. The customer is called once you have accepted it.')}
    </Box>
  );
}
