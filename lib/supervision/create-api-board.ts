import { auditDays } from '../calling-rules/calling-lists';
import type { Construct } from 'constructs';
import { apiBoardEnvironment } from '../../lambda/functions/api-board/environment';
import { identityVariables, readRoles } from '../agents/roles';
import type { Foundation } from '../callbacks/foundation';
import { decidingVariables, numberVariables, reportVariables } from '../callbacks/variables';
import { findAgentsByName, nameAgents, readQueueWait } from '../connect/connect-grants';
import { DialbackFunction } from '../function/dialback-function';
import { describeContacts } from '../journeys/journey-grants';

/** Creates the function that answers the supervisors' board, journeys and reports, if the settings name supervisors or administrators, and queues. */
export function createApiBoard(scope: Construct, foundation: Foundation): DialbackFunction | undefined {
  const { settings, instance, callbacks, keys, alarmTopic } = foundation;
  if (settings.roles.kind === 'none' || settings.queues.length === 0) return undefined;
  return new DialbackFunction(scope, 'api-board', {
    handler: 'api-board',
    contract: apiBoardEnvironment,
    environment: {
      ...decidingVariables(foundation),
      ...identityVariables(settings),
      ...numberVariables(foundation),
      CALLING_LISTS_TABLE: foundation.callingLists.name,
      CALLING_LISTS_AUDIT: foundation.callingLists.auditName,
      CALLING_AUDIT_KEPT_DAYS: auditDays(settings),
      ...keys.variables,
      JOURNEYS: settings.journeys,
      ...reportVariables(foundation),
      JOURNEYS_KEPT_DAYS: String(settings.journeysKeptDays),
      VOICEMAILS_KEPT: String(settings.voicemails !== undefined),
      INSTANCE_ARN: instance.arn,
      EXPORTED_NUMBERS: settings.exportedNumbers,
    },
    calls: [
      callbacks.items(['queue-settings', 'pauses'], 'GetItem'),
      keys.read(),
      callbacks.records('GetItem'),
      callbacks.items(['history', 'report-sum'], 'Query'),
      callbacks.items(['journey'], 'GetItem', 'UpdateItem'),
      callbacks.items(['voicemail', 'call-in'], 'GetItem'),
      // Administrators keep the lists of numbers.
      ...foundation.callingLists.keep(),
      callbacks.items(['agent-pins'], 'GetItem', 'DeleteItem', 'Query'),
      callbacks.query('attention'),
      // It is told of changes, and says that it listens.
      callbacks.items(['news'], 'Query', 'UpdateItem'),
      callbacks.items(['identity'], 'GetItem', 'PutItem'),
      callbacks.items(['user-search-pace', 'user-pace'], 'UpdateItem'),
      callbacks.items(['queue-load'], 'GetItem', 'UpdateItem'),
      findAgentsByName(instance),
      nameAgents(instance),
      ...(settings.journeys === 'all' ? [describeContacts(instance)] : []),
      ...readRoles(foundation),
      ...readQueueWait(instance, settings.queues),
    ],
    impact: 'Supervisors see nothing of the callbacks of their queues, and nobody sees journeys, reports or the lists of numbers. Callbacks are made all the same.',
    timeoutSeconds: 29,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
