import type { Construct } from 'constructs';
import { tickSweepEnvironment } from '../../lambda/environment/tick-sweep';
import { followContacts, placeCalls } from '../constructs/connect-grants';
import { DialbackFunction } from '../constructs/dialback-function';
import type { Foundation, Placing } from './foundation';
import { holdGrants } from './hold-grants';
import { guaranteeVariables, placingVariables, storeVariables } from './variables';

/** Each minute: settles what went quiet, places again what got lost, gives agents back to routing. */
export function createTickSweep(scope: Construct, foundation: Foundation, placing: Placing) {
  const { settings, instance, callbacks, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'tick-sweep', {
    handler: 'tick-sweep',
    contract: tickSweepEnvironment,
    environment: { ...storeVariables(foundation), ...placingVariables(foundation, placing), ...guaranteeVariables(foundation) },
    calls: [
      callbacks.items('GetItem', 'PutItem'),
      callbacks.query('attention'),
      placeCalls(instance),
      followContacts(instance),
      ...holdGrants(foundation),
    ],
    impact: 'Clicks whose call got lost are not tried again, and agents may stay held out of routing.',
    timeoutSeconds: 55,
    asynchronous: true,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
