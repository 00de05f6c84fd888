import { apiAgentEnvironment } from '../../../lambda/functions/api-agent/environment';
import { apiNumberCheckEnvironment } from '../../../lambda/functions/api-number-check/environment';
import { apiBoardEnvironment } from '../../../lambda/functions/api-board/environment';
import { apiVoicemailsEnvironment } from '../../../lambda/functions/api-voicemails/environment';
import { queueVoicemailsEnvironment } from '../../../lambda/functions/queue-voicemails/environment';
import { apiCustomerEnvironment } from '../../../lambda/functions/api-customer/environment';
import { authorizeAppEnvironment } from '../../../lambda/functions/authorize-app/environment';
import { flowCallerEnvironment } from '../../../lambda/functions/flow-caller/environment';
import { flowCallInEnvironment } from '../../../lambda/functions/flow-call-in/environment';
import { queueCallInsEnvironment } from '../../../lambda/functions/queue-call-ins/environment';
import { tickCallInsEnvironment } from '../../../lambda/functions/tick-call-ins/environment';
import type { Contract } from '../../../lambda/environment/contract';
import { deployNumberFlowEnvironment } from '../../../lambda/functions/deploy-number-flow/environment';
import { deployPageEnvironment } from '../../../lambda/functions/deploy-page/environment';
import { deployQueueSettingsEnvironment } from '../../../lambda/functions/deploy-queue-settings/environment';
import { eventJourneyEnvironment } from '../../../lambda/functions/event-journey/environment';
import { eventContactEnvironment } from '../../../lambda/functions/event-contact/environment';
import { flowDoNotCallEnvironment } from '../../../lambda/functions/flow-do-not-call/environment';
import { flowInboundEnvironment } from '../../../lambda/functions/flow-inbound/environment';
import { flowHandoffEnvironment } from '../../../lambda/functions/flow-handoff/environment';
import { queueDispatchEnvironment } from '../../../lambda/functions/queue-dispatch/environment';
import { streamCallbacksEnvironment } from '../../../lambda/functions/stream-callbacks/environment';
import { streamListsEnvironment } from '../../../lambda/functions/stream-lists/environment';
import { streamOutboxEnvironment } from '../../../lambda/functions/stream-outbox/environment';
import { queueTextsEnvironment } from '../../../lambda/functions/queue-texts/environment';
import { tickDispatchEnvironment } from '../../../lambda/functions/tick-dispatch/environment';
import { tickReportsEnvironment } from '../../../lambda/functions/tick-reports/environment';
import { tickSweepEnvironment } from '../../../lambda/functions/tick-sweep/environment';
import { ofType, type Resource, type Template } from '../synthesize';
import { referencesIn, type Property } from './property';

const contracts: Record<string, Contract> = {
  'api-agent': apiAgentEnvironment,
  'api-customer': apiCustomerEnvironment,
  'api-number-check': apiNumberCheckEnvironment,
  'api-board': apiBoardEnvironment,
  'api-voicemails': apiVoicemailsEnvironment,
  'authorize-app': authorizeAppEnvironment,
  'flow-call-in': flowCallInEnvironment,
  'flow-caller': flowCallerEnvironment,
  'queue-call-ins': queueCallInsEnvironment,
  'queue-voicemails': queueVoicemailsEnvironment,
  'queue-texts': queueTextsEnvironment,
  'tick-call-ins': tickCallInsEnvironment,
  'flow-handoff': flowHandoffEnvironment,
  'flow-do-not-call': flowDoNotCallEnvironment,
  'flow-inbound': flowInboundEnvironment,
  'event-contact': eventContactEnvironment,
  'event-journey': eventJourneyEnvironment,
  'stream-callbacks': streamCallbacksEnvironment,
  'stream-lists': streamListsEnvironment,
  'stream-outbox': streamOutboxEnvironment,
  'tick-dispatch': tickDispatchEnvironment,
  'queue-dispatch': queueDispatchEnvironment,
  'tick-reports': tickReportsEnvironment,
  'tick-sweep': tickSweepEnvironment,
  'deploy-number-flow': deployNumberFlowEnvironment,
  'deploy-page': deployPageEnvironment,
  'deploy-queue-settings': deployQueueSettingsEnvironment,
};

const functionsOf = (template: Template) => ofType(template, 'AWS::Lambda::Function');
const text = (resource: Resource, name: string) => JSON.stringify(resource.Properties[name] ?? '');

export const hasRoleOfItsOwn: Property = (template) => {
  const seen = new Map<string, string>();
  return functionsOf(template).flatMap(([id, { Properties }]) => {
    const [role] = referencesIn(Properties['Role']);
    if (!role) return [`${id} has no role of the template`];
    const other = seen.get(role);
    seen.set(role, id);
    return other ? [`${id} shares the role ${role} with ${other}`] : [];
  });
};

export const hasItsEnvironmentAndNoMore: Property = (template) =>
  functionsOf(template).flatMap(([id, { Properties }]) => {
    const name = String(Properties['Description']).replace('Dialback ', '');
    const contract = contracts[name];
    if (!contract) return [`${id} has no contract for "${name}"`];
    const variables = (Properties['Environment'] as { Variables: Record<string, unknown> }).Variables;
    const missing = Object.keys(contract).filter((variable) => !(variable in variables));
    const unknown = Object.keys(variables).filter((variable) => !(variable in contract));
    const refused = Object.entries(variables).flatMap(([variable, value]) => (typeof value === 'string' ? refusal(contract, variable, value) : []));
    return [...missing.map((v) => `${id} lacks ${v}`), ...unknown.map((v) => `${id} has ${v}, which nobody reads`), ...refused.map((v) => `${id}: ${v}`)];
  });

function refusal(contract: Contract, variable: string, value: string): string[] {
  try {
    contract[variable]?.parse(value);
    return [];
  } catch {
    return [`${variable} is "${value}", not ${contract[variable]?.allowed}`];
  }
}

export const keepsItsLogsForALimitedTime: Property = (template) => {
  const groups = ofType(template, 'AWS::Logs::LogGroup').flatMap(([id, { Properties }]) => (Properties['RetentionInDays'] ? [] : [`${id} keeps logs for ever`]));
  const own = functionsOf(template).flatMap(([id, fn]) => {
    const [group = ''] = referencesIn(fn.Properties['LoggingConfig']);
    return template.Resources[group]?.Type === 'AWS::Logs::LogGroup' ? [] : [`${id} has no log group of the template`];
  });
  return [...groups, ...own];
};

/** A rule calls the function, so nobody waits for the answer. */
export const keepsWhatFailedWhenNobodyWaits: Property = (template) => {
  const called = new Set(ofType(template, 'AWS::Events::Rule').flatMap(([, rule]) => referencesIn(rule.Properties['Targets'])));
  const kept = new Set(
    ofType(template, 'AWS::Lambda::EventInvokeConfig')
      .filter(([, config]) => text(config, 'DestinationConfig').includes('OnFailure'))
      .flatMap(([, config]) => referencesIn(config.Properties['FunctionName'])),
  );
  return functionsOf(template).flatMap(([id]) => (called.has(id) && !kept.has(id) ? [`${id} is called asynchronously and keeps nothing of what failed`] : []));
};

export const isAlarmedOn: Property = (template) => {
  const watched = new Set(
    ofType(template, 'AWS::CloudWatch::Alarm')
      .filter(([, alarm]) => text(alarm, 'MetricName') === '"Errors"')
      .flatMap(([, alarm]) => referencesIn(alarm.Properties['Dimensions'])),
  );
  return functionsOf(template).flatMap(([id]) => (watched.has(id) ? [] : [`${id} has no alarm on its errors`]));
};
