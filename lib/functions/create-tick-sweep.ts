import type { Construct } from 'constructs';
import { tickSweepEnvironment } from '../../lambda/environment/tick-sweep';
import { placeCalls } from '../constructs/connect-grants';
import { DialbackFunction } from '../constructs/dialback-function';
import { advancingGrants } from './advancing-grants';
import type { Foundation, Placing } from './foundation';
import { advancingVariables, placingVariables } from './variables';

/** Each minute: settles what went quiet, places again what got lost, gives agents back to routing. */
export function createTickSweep(scope: Construct, foundation: Foundation, placing: Placing) {
  const { settings, instance, callbacks, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'tick-sweep', {
    handler: 'tick-sweep',
    contract: tickSweepEnvironment,
    environment: { ...advancingVariables(foundation), ...placingVariables(foundation, placing) },
    // What is found lost takes a start of the scheduled lane.
    calls: [...advancingGrants(foundation), callbacks.query('attention'), placeCalls(instance)],
    impact: 'Clicks whose call got lost are not tried again, and agents may stay held out of routing.',
    timeoutSeconds: 55,
    asynchronous: true,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
