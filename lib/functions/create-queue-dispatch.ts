import type { Construct } from 'constructs';
import { queueDispatchEnvironment } from '../../lambda/environment/queue-dispatch';
import { placeCalls, readDesks, readPresence } from '../constructs/connect-grants';
import { DialbackFunction } from '../constructs/dialback-function';
import { DISPATCH_TIMEOUT_SECONDS } from '../constructs/dispatch-queue';
import { advancingGrants } from './advancing-grants';
import type { Foundation, Placing } from './foundation';
import { decidingVariables, dispatchQueueVariables, placingVariables } from './variables';

/** Gets each promised callback at its due time, places its call, and looks after it until it is over. */
export function createQueueDispatch(scope: Construct, foundation: Foundation, placing: Placing) {
  const { settings, instance, dispatchQueue, alarmTopic } = foundation;
  const dispatch = new DialbackFunction(scope, 'queue-dispatch', {
    handler: 'queue-dispatch',
    contract: queueDispatchEnvironment,
    environment: { ...decidingVariables(foundation), ...dispatchQueueVariables(foundation), ...placingVariables(foundation, placing) },
    calls: [...advancingGrants(foundation), placeCalls(instance), readPresence(instance), ...readDesks(instance, settings.queues), dispatchQueue.receive()],
    impact: 'Customers who were promised a callback are called late, or not at all.',
    timeoutSeconds: DISPATCH_TIMEOUT_SECONDS,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
  dispatchQueue.bringTo(dispatch.lambda);
  return dispatch;
}
