import type { Construct } from 'constructs';
import { tickCallInsEnvironment } from '../../lambda/functions/tick-call-ins/environment';
import type { Foundation } from '../callbacks/foundation';
import { DialbackFunction } from '../function/dialback-function';
import type { CallIns } from './call-ins';
import { turnGrants, turnVariables } from './turns';

/** Creates the function that each minute settles call-ins whose time has passed, and restarts chains of turns that broke. */
export function createTickCallIns(scope: Construct, foundation: Foundation, callIns: CallIns) {
  const { settings, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'tick-call-ins', {
    handler: 'tick-call-ins',
    contract: tickCallInsEnvironment,
    environment: turnVariables(foundation, callIns),
    // It notes how far it came when its time is over.
    calls: [...turnGrants(foundation, callIns), foundation.callbacks.items(['tick'], 'GetItem', 'PutItem')],
    impact: 'Customers who wait for their turn to call may wait in vain: a broken chain of turns is not restarted.',
    timeoutSeconds: 55,
    asynchronous: true,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
