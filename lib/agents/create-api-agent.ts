import { auditDays } from '../calling-rules/calling-lists';
import type { Construct } from 'constructs';
import { writeOwnOutcomes } from '../../lambda/environment/own-outcomes';
import { apiAgentEnvironment } from '../../lambda/functions/api-agent/environment';
import { advancingGrants, countCalls, isLimitedADay, holdGrants, loanGrants, placeUnlessPaused } from '../callbacks/advancing-grants';
import type { Foundation, Dialling } from '../callbacks/foundation';
import { advancingVariables, callingRuleVariables, deskVariables, diallingVariables, guaranteeVariables } from '../callbacks/variables';
import { findAgents, findAgentsByName, nameAgents, readPresence, readProfiles } from '../connect/connect-grants';
import { answeredVariables, answerVoicemails } from '../voicemails/voicemail-grants';
import { DialbackFunction } from '../function/dialback-function';
import { identityVariables, readRoles } from './roles';

/** Creates the function that answers the agent's page: it starts dials, tells how a call goes, and says who the agent is. */
export function createApiAgent(scope: Construct, foundation: Foundation, dialling: Dialling) {
  const { settings, instance, callbacks, keys, alarmTopic } = foundation;
  const listsNumbers = settings.outcomes.some(({ does }) => does === 'do-not-call');
  return new DialbackFunction(scope, 'api-agent', {
    handler: 'api-agent',
    contract: apiAgentEnvironment,
    environment: {
      ...keys.variables,
      ...advancingVariables(foundation),
      ...guaranteeVariables(foundation),
      ...diallingVariables(foundation, dialling),
      ...callingRuleVariables(foundation, dialling),
      DIAL_MODE: settings.dialMode,
      LEGACY_ALLOWED: String(settings.legacy.allowed),
      AGENTS_CHOOSE_DEVICE: String(settings.agentsChooseDevice),
      ...deskVariables(foundation),
      QUIET_WORK_AT_MOST_MINUTES: String(settings.quietWork?.atMostMinutes ?? 0),
      CLICK_AT_MOST_MINUTES: String(settings.clickAtMostMinutes),
      CUSTOMER_NUMBERS_KEPT_DAYS: String(settings.customerNumbersKeptDays),
      ...identityVariables(settings),
      OWN_OUTCOMES: writeOwnOutcomes(settings.outcomes),
      CALLING_LISTS_AUDIT: listsNumbers ? foundation.callingLists.auditName : '',
      CALLING_AUDIT_KEPT_DAYS: auditDays(settings),
      VOICEMAILS_KEPT: String(foundation.voicemails !== undefined),
      ...answeredVariables(foundation),
    },
    calls: [
      keys.read(),
      ...advancingGrants(foundation),
      ...holdGrants(foundation),
      callbacks.items(['answer', 'slot'], 'GetItem', 'UpdateItem'),
      callbacks.items(['identity'], 'GetItem', 'PutItem'),
      // Where agents are, and what they serve, is asked once for all pages.
      callbacks.items(['kept'], 'GetItem', 'UpdateItem'),
      // Lists are asked for changes alone.
      callbacks.items(['news'], 'Query', 'UpdateItem'),
      callbacks.items(['contact-numbers'], 'GetItem', 'PutItem', 'DeleteItem'),
      // A call from a number that several customers share must find them all.
      callbacks.items(['number', 'followed', 'taken-over'], 'PutItem'),
      // An agent's own clicks are found by their history.
      callbacks.items(['number', 'followed', 'history'], 'Query'),
      // A click looks at all of these in one request, with its customer's place and the lists of numbers.
      callbacks.readTogether(['number', 'pauses', ...(isLimitedADay(settings) ? (['call-limit'] as const) : [])]),
      ...placeUnlessPaused(foundation),
      // Supervisors pause their queues.
      ...(settings.roles.kind === 'none' ? [] : [callbacks.items(['pauses'], 'UpdateItem')]),
      foundation.callingLists.look(),
      ...countCalls(foundation),
      ...(settings.calling.pinFor.length > 0 ? [callbacks.items(['agent-pins'], 'GetItem', 'PutItem', 'UpdateItem')] : []),
      ...(listsNumbers ? foundation.callingLists.change() : []),
      findAgents(instance, settings.identity),
      ...readRoles(foundation),
      // An agent gives a callback to another by their user name.
      findAgentsByName(instance),
      readPresence(instance),
      ...loanGrants(foundation),
      ...(settings.queues.length > 0 || settings.voicemails ? readProfiles(instance) : [nameAgents(instance)]),
      // Needed for the list of promised callbacks, and for what followed a contact.
      callbacks.query('attention'),
      callbacks.query('related'),
      ...answerVoicemails(foundation),
      // Needed to move a callback to another number.
      callbacks.records('DeleteItem'),
    ],
    impact: 'Agents click a number and get an error: no callback is made.',
    // API Gateway gives up after 30 seconds. A page should know sooner.
    timeoutSeconds: 15,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
