import type { Construct } from 'constructs';
import { flowInboundEnvironment } from '../../lambda/environment/flow-inbound';
import { DialbackFunction } from '../constructs/dialback-function';
import { advancingGrants } from './advancing-grants';
import type { Foundation } from './foundation';
import { advancingVariables } from './variables';

/** Asked by inbound flows, through the module: does this caller still need to be called back? */
export function createFlowInbound(scope: Construct, foundation: Foundation) {
  const { settings, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'flow-inbound', {
    handler: 'flow-inbound',
    contract: flowInboundEnvironment,
    environment: { ...advancingVariables(foundation), DEFAULT_COUNTRY: settings.defaultCountry, TELL_CALLERS: String(settings.tellCallers) },
    // An attempt that turns out to be over may be put back on the list, and take a start, before it is cancelled there.
    calls: advancingGrants(foundation),
    impact: 'Customers who call in are not told that they need no callback, and may be called back all the same.',
    // A flow waits 8 seconds for a function (amazon-connect-admin-guide, connect-lambda-functions).
    timeoutSeconds: 8,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
