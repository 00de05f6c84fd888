import type { Construct } from 'constructs';
import { flowInboundEnvironment } from '../../lambda/functions/flow-inbound/environment';
import { advancingGrants } from '../callbacks/advancing-grants';
import type { Foundation } from '../callbacks/foundation';
import { advancingVariables, calledInVariables } from '../callbacks/variables';
import { DialbackFunction } from '../function/dialback-function';

/** Creates the function that inbound flows ask, through the module, whether a caller still needs to be called back. */
export function createFlowInbound(scope: Construct, foundation: Foundation) {
  const { settings, callbacks, keys, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'flow-inbound', {
    handler: 'flow-inbound',
    contract: flowInboundEnvironment,
    environment: { ...keys.variables, ...advancingVariables(foundation), ...calledInVariables(foundation), DEFAULT_COUNTRY: settings.defaultCountry, TELL_CALLERS: String(settings.tellCallers) },
    // The function may find that an attempt is over. It then puts the callback back on the list, which takes a start, before it cancels it.
    calls: [keys.read(), ...advancingGrants(foundation), callbacks.items(['number'], 'Query')],
    impact: 'Customers who call in are not told that they need no callback, and may be called back all the same.',
    // A flow waits 8 seconds for a function (amazon-connect-admin-guide, connect-lambda-functions).
    timeoutSeconds: 8,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
