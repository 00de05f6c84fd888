import { auditDays } from './calling-lists';
import type { Construct } from 'constructs';
import { flowDoNotCallEnvironment } from '../../lambda/functions/flow-do-not-call/environment';
import type { Foundation } from '../callbacks/foundation';
import { FlowModule } from '../connect/flow-module';
import { DialbackFunction } from '../function/dialback-function';
import { wordingsOf } from '../wording/wordings';

/** Adds the module by which callers put themselves on the do-not-call list, and its function, if the settings let them. */
export function addDoNotCall(scope: Construct, foundation: Foundation): DialbackFunction | undefined {
  const { settings, instance } = foundation;
  if (!settings.calling.customersListThemselves) return undefined;
  const flowDoNotCall = createFlowDoNotCall(scope, foundation);
  new FlowModule(scope, 'do-not-call', {
    instance,
    wordings: wordingsOf(settings),
    description: 'Put it into inbound flows: a caller presses 9, and is called no more at the number that they show.',
    functions: { 'flow-do-not-call': flowDoNotCall.lambda },
  });
  return flowDoNotCall;
}

function createFlowDoNotCall(scope: Construct, { settings, callingLists, alarmTopic }: Foundation): DialbackFunction {
  return new DialbackFunction(scope, 'flow-do-not-call', {
    handler: 'flow-do-not-call',
    contract: flowDoNotCallEnvironment,
    environment: { STACK_NAME: settings.stackName, DEFAULT_COUNTRY: settings.defaultCountry, CALLER_PROOF: settings.callerProof, CALLING_LISTS_TABLE: callingLists.name, CALLING_LISTS_AUDIT: callingLists.auditName, CALLING_AUDIT_KEPT_DAYS: auditDays(settings) },
    calls: [callingLists.look(), ...callingLists.change()],
    impact: 'Customers who press the key to be called no more are told that it cannot be noted, and may be called again.',
    // A flow waits 8 seconds for a function (amazon-connect-admin-guide, connect-lambda-functions).
    timeoutSeconds: 8,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
