import type { Construct } from 'constructs';
import { queueCallInsEnvironment } from '../../lambda/environment/queue-call-ins';
import { TURN_TIMEOUT_SECONDS, type CallIns } from '../constructs/call-ins';
import { DialbackFunction } from '../constructs/dialback-function';
import type { Foundation } from './foundation';
import { turnGrants, turnVariables } from './turns';

/** Looks every five seconds whose turn it is to call, while anybody waits. */
export function createQueueCallIns(scope: Construct, foundation: Foundation, callIns: CallIns) {
  const { settings, alarmTopic } = foundation;
  const turns = new DialbackFunction(scope, 'queue-call-ins', {
    handler: 'queue-call-ins',
    contract: queueCallInsEnvironment,
    environment: turnVariables(foundation, callIns),
    calls: [...turnGrants(foundation, callIns), callIns.receive()],
    impact: 'Customers who wait for their turn to call are not told that it has come.',
    timeoutSeconds: TURN_TIMEOUT_SECONDS,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
  callIns.bringTo(turns.lambda);
  return turns;
}
