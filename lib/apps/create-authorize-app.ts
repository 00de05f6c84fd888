import type { Construct } from 'constructs';
import { writeAppKeys } from '../../lambda/environment/app-keys';
import { authorizeAppEnvironment } from '../../lambda/functions/authorize-app/environment';
import type { Foundation } from '../callbacks/foundation';
import { DialbackFunction } from '../function/dialback-function';

/**
 * Creates the function that says which app a key belongs to. It makes no AWS calls.
 *
 * @param edgeKeys those by which requests of the distribution are known; none if there is no distribution
 */
export function createAuthorizeApp(scope: Construct, { settings, alarmTopic }: Foundation, edgeKeys: readonly string[]) {
  return new DialbackFunction(scope, 'authorize-app', {
    handler: 'authorize-app',
    contract: authorizeAppEnvironment,
    environment: { APP_KEYS: writeAppKeys(settings.apps), EDGE_KEYS: edgeKeys.join() },
    calls: [],
    impact: 'Apps and sites are refused: their customers cannot request callbacks.',
    // An HTTP API waits 10 seconds for its authorizer (HTTP API quotas).
    timeoutSeconds: 5,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
