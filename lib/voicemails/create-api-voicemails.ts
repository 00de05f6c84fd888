import type { Construct } from 'constructs';
import { apiVoicemailsEnvironment } from '../../lambda/functions/api-voicemails/environment';
import { identityVariables, readRoles } from '../agents/roles';
import type { Foundation } from '../callbacks/foundation';
import { seeDesks } from '../callbacks/advancing-grants';
import { decidingVariables, deskVariables } from '../callbacks/variables';
import { findAgents } from '../connect/connect-grants';
import { DialbackFunction } from '../function/dialback-function';
import { answeredVariables, answerVoicemails, playRecordings } from './voicemail-grants';

/** Creates the function that lists voicemails, changes who answers them, and plays their recordings, if the settings name a source of voicemails. */
export function createApiVoicemails(scope: Construct, foundation: Foundation): DialbackFunction | undefined {
  const { settings, instance, callbacks, voicemails, alarmTopic } = foundation;
  const { identity } = settings;
  if (!voicemails) return undefined;
  return new DialbackFunction(scope, 'api-voicemails', {
    handler: 'api-voicemails',
    contract: apiVoicemailsEnvironment,
    environment: { ...decidingVariables(foundation), ...deskVariables(foundation), ...identityVariables(settings), VOICEMAIL_RECORDINGS: voicemails.recordings, ...answeredVariables(foundation) },
    calls: [
      callbacks.items(['queue-settings'], 'GetItem'),
      ...answerVoicemails(foundation),
      callbacks.query('attention'),
      callbacks.items(['identity'], 'GetItem', 'PutItem'),
      ...playRecordings(instance, voicemails),
      findAgents(instance, identity),
      ...readRoles(foundation),
      ...seeDesks(foundation),
    ],
    impact: 'Agents see no voicemails on their page, and cannot hear them.',
    timeoutSeconds: 15,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
