import type { Construct } from 'constructs';
import { tickDispatchEnvironment } from '../../lambda/functions/tick-dispatch/environment';
import { DialbackFunction } from '../function/dialback-function';
import type { Foundation } from './foundation';
import { dispatchingVariables, queueVariables, storeVariables } from './variables';

/** Creates the function that each minute sends a message for every promised callback that falls due within the next one. */
export function createTickDispatch(scope: Construct, foundation: Foundation) {
  const { settings, callbacks, dispatchQueue, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'tick-dispatch', {
    handler: 'tick-dispatch',
    contract: tickDispatchEnvironment,
    environment: { ...storeVariables(foundation), ...queueVariables(foundation), ...dispatchingVariables(foundation) },
    calls: [callbacks.query('attention'), callbacks.items(['queue-settings'], 'GetItem'), callbacks.items(['pauses', 'tick'], 'BatchGetItem'), callbacks.items(['tick'], 'UpdateItem'), dispatchQueue.messages.send()],
    impact: 'Customers who were promised a callback are called late, because nothing dispatches it at its time.',
    timeoutSeconds: 55,
    // One may still run when the next begins.
    reservedConcurrency: settings.reserveConcurrency ? 2 : undefined,
    asynchronous: true,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
