import type { Construct } from 'constructs';
import { tickDispatchEnvironment } from '../../lambda/environment/tick-dispatch';
import { DialbackFunction } from '../constructs/dialback-function';
import type { Foundation } from './foundation';
import { dispatchingVariables, queueVariables, storeVariables } from './variables';

/** Each minute: sends a message for every promised callback that falls due within the next one. */
export function createTickDispatch(scope: Construct, foundation: Foundation) {
  const { settings, callbacks, dispatchQueue, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'tick-dispatch', {
    handler: 'tick-dispatch',
    contract: tickDispatchEnvironment,
    environment: { ...storeVariables(foundation), ...queueVariables(foundation), ...dispatchingVariables(foundation) },
    calls: [callbacks.query('attention'), callbacks.items('GetItem', 'UpdateItem'), dispatchQueue.send()],
    impact: 'Customers who were promised a callback are called late: nothing that falls due is brought to its time.',
    timeoutSeconds: 55,
    asynchronous: true,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
