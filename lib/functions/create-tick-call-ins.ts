import type { Construct } from 'constructs';
import { tickCallInsEnvironment } from '../../lambda/environment/tick-call-ins';
import type { CallIns } from '../constructs/call-ins';
import { DialbackFunction } from '../constructs/dialback-function';
import type { Foundation } from './foundation';
import { turnGrants, turnVariables } from './turns';

/** Each minute: settles call-ins whose time has passed, and mends chains of turns that broke. */
export function createTickCallIns(scope: Construct, foundation: Foundation, callIns: CallIns) {
  const { settings, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'tick-call-ins', {
    handler: 'tick-call-ins',
    contract: tickCallInsEnvironment,
    environment: turnVariables(foundation, callIns),
    calls: turnGrants(foundation, callIns),
    impact: 'Customers who wait for their turn to call may wait for nothing: a broken chain of turns is not mended.',
    timeoutSeconds: 55,
    asynchronous: true,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
