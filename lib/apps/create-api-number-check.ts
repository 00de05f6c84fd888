import type { Construct } from 'constructs';
import { writeCodeRules } from '../../lambda/environment/code-rules';
import { apiNumberCheckEnvironment } from '../../lambda/functions/api-number-check/environment';
import { placeUnlessPaused } from '../callbacks/advancing-grants';
import type { Dialling, Foundation } from '../callbacks/foundation';
import { callingRuleVariables, placingVariables, queueVariables, storeVariables } from '../callbacks/variables';
import type { ContactFlow } from '../connect/contact-flow';
import { DialbackFunction } from '../function/dialback-function';
import { sendTexts } from '../function/send-texts';

/** Creates the function that brings codes to customers' numbers. `spokenCode` is the flow of the only calls that it starts; without it, it starts none. */
export function createApiNumberCheck(scope: Construct, foundation: Foundation, { dialling, spokenCode }: { dialling: Dialling; spokenCode: ContactFlow | undefined }) {
  const { settings, instance, callbacks, keys, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'api-number-check', {
    handler: 'api-number-check',
    contract: apiNumberCheckEnvironment,
    environment: {
      ...storeVariables(foundation),
      ...keys.variables,
      ...callingRuleVariables(foundation, dialling),
      ...queueVariables(foundation),
      ...placingVariables(settings),
      INSTANCE_ID: instance.id,
      CODES: writeCodeRules({ ...settings.numberCheck, ...(spokenCode && { codeFlowId: spokenCode.flowId }) }),
    },
    calls: [
      keys.read(),
      callbacks.items(['queue-settings'], 'GetItem'),
      callbacks.items(['limit'], 'GetItem', 'UpdateItem'),
      callbacks.items(['number-check'], 'PutItem'),
      foundation.callingLists.look(),
      sendTexts(),
      ...(spokenCode ? placeUnlessPaused(foundation) : []),
    ],
    impact: 'Customers of apps and sites get no code: they cannot show that a number is theirs, and request no callback to a new one.',
    // API Gateway gives up after 30 seconds. An app should know sooner.
    timeoutSeconds: 15,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
