import type { Construct } from 'constructs';
import { queueCallInsEnvironment } from '../../lambda/functions/queue-call-ins/environment';
import type { Foundation } from '../callbacks/foundation';
import { DialbackFunction } from '../function/dialback-function';
import { type CallIns, TURN_TIMEOUT_SECONDS } from './call-ins';
import { turnGrants, turnVariables } from './turns';

/** Creates the function that checks every five seconds whose turn it is to call, while anybody waits. */
export function createQueueCallIns(scope: Construct, foundation: Foundation, callIns: CallIns) {
  const { settings, alarmTopic } = foundation;
  const turns = new DialbackFunction(scope, 'queue-call-ins', {
    handler: 'queue-call-ins',
    contract: queueCallInsEnvironment,
    environment: turnVariables(foundation, callIns),
    calls: [...turnGrants(foundation, callIns), callIns.turns.receive()],
    impact: 'Customers who wait for their turn to call are not told that it has come.',
    timeoutSeconds: TURN_TIMEOUT_SECONDS,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
  callIns.turns.bringTo(turns, 'CallInTurns', { batchSize: 1, maxConcurrency: 5 });
  return turns;
}
