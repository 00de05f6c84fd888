import type { Construct } from 'constructs';
import { writeAppKeys } from '../../lambda/environment/app-keys';
import { authorizeAppEnvironment } from '../../lambda/environment/authorize-app';
import { DialbackFunction } from '../constructs/dialback-function';
import type { Foundation } from './foundation';

/** Says which app has a key. It calls nobody. */
export function createAuthorizeApp(scope: Construct, { settings, alarmTopic }: Foundation) {
  return new DialbackFunction(scope, 'authorize-app', {
    handler: 'authorize-app',
    contract: authorizeAppEnvironment,
    environment: { APP_KEYS: writeAppKeys(settings.apps) },
    calls: [],
    impact: 'Apps and sites are turned away: their customers can ask for no callback.',
    // An HTTP API waits 10 seconds for its authorizer (HTTP API quotas).
    timeoutSeconds: 5,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
