/** Fills the environment contracts of lambda/environment. If a name is added there and not filled here, the compiler says so. */
import type { VariablesOf } from '../../lambda/environment/contract';
import type { agentDesks } from '../../lambda/environment/agents';
import type * as shared from '../../lambda/environment/shared';
import { scheduledCallsPerSecondOf } from '../settings/rates';
import type { reportsKept } from '../../lambda/environment/reports';
import type { CheckedSettings } from '../settings/settings';
import type { HandoffNumbers } from './add-numbers';
import type { Foundation, Dialling } from './foundation';

type Deciding = typeof shared.callbackStore & typeof shared.connectInstance & typeof shared.queueSettings;

/** Variables of every function that moves a callback on and dispatches retries. */
export function advancingVariables(foundation: Foundation): VariablesOf<Deciding & typeof shared.dispatching> {
  return { ...decidingVariables(foundation), ...dispatchingVariables(foundation) };
}

/** Variables of every function that moves a callback on. */
export function decidingVariables(foundation: Foundation): VariablesOf<Deciding> {
  return { ...storeVariables(foundation), INSTANCE_ID: foundation.instance.id, ...queueVariables(foundation) };
}

export function storeVariables({ callbacks, settings }: Foundation): VariablesOf<typeof shared.callbackStore> {
  return { CALLBACKS_TABLE: callbacks.name, RECORDS_KEPT_DAYS: String(settings.recordsKeptDays), STACK_NAME: settings.stackName };
}

export function queueVariables({ queueSettings }: Foundation): VariablesOf<typeof shared.queueSettings> {
  return { QUEUE_SETTINGS: queueSettings.version };
}

export function reportVariables({ settings: { reports } }: Foundation): VariablesOf<typeof reportsKept> {
  return { REPORT_ZONE: reports.zone, REPORTS_KEPT_DAYS: String(reports.keptDays) };
}

export function calledInVariables({ settings }: Foundation): VariablesOf<typeof shared.calledIn> {
  return { CALLED_IN: settings.calledIn, CALLER_PROOF: settings.callerProof };
}

export function dispatchQueueVariables({ dispatchQueue }: Foundation): VariablesOf<typeof shared.dispatchQueue> {
  return { DISPATCH_QUEUE_URL: dispatchQueue.messages.url };
}

export function dispatchingVariables(foundation: Foundation): VariablesOf<typeof shared.dispatching> {
  const { settings } = foundation;
  return { ...dispatchQueueVariables(foundation), SECONDS_PER_CALL: (1 / scheduledCallsPerSecondOf(settings)).toFixed(3) };
}

/** Variables of functions that take agents out of routing, or give them back. */
export function guaranteeVariables({ settings: { orderGuarantee } }: Foundation): VariablesOf<typeof shared.orderGuarantee> {
  const held = orderGuarantee.kind === 'hold-status' ? orderGuarantee : undefined;
  return {
    ORDER_GUARANTEE: orderGuarantee.kind,
    HOLD_STATUS_ID: held?.holdStatusId ?? '',
    ROUTABLE_STATUS_ID: held?.routableStatusId ?? '',
    QUIET_ROUTING_PROFILE_ID: orderGuarantee.kind === 'quiet-routing-profile' ? orderGuarantee.routingProfileId : '',
  };
}

/** Variables of functions that ask which queues agents serve, or where they are. */
export function deskVariables(foundation: Foundation): VariablesOf<typeof agentDesks> {
  const { ROUTABLE_STATUS_ID, QUIET_ROUTING_PROFILE_ID } = guaranteeVariables(foundation);
  return { ROUTABLE_STATUS_ID, QUIET_ROUTING_PROFILE_ID, QUIET_WORK_PROFILE_ID: foundation.settings.quietWork?.routingProfileId ?? '' };
}

export function diallingVariables({ settings, instance }: Foundation, dialling: Dialling): VariablesOf<typeof shared.dialling> {
  return {
    INSTANCE_ARN: instance.arn,
    HANDOFF_FLOW_ID: dialling.handoffFlowId,
    LEGACY_FLOW_ID: dialling.legacyFlowId,
    CUSTOMER_FIRST_FLOW_ID: dialling.customerFirstFlowId,
    DEDICATED_NUMBER: dialling.dedicatedNumber.e164,
    SOURCE_NUMBER: dialling.source.number,
    SOURCE_QUEUE_ID: dialling.source.queueId,
    CALLER_ID: settings.callerId === 'from-queue' ? '' : settings.callerId,
    RING_TIMEOUT_SECONDS: String(settings.legacy.ringTimeoutSeconds),
    CLICK_RECORDING: settings.recording,
    ...placingVariables(settings),
  };
}

export function placingVariables({ atMostPlacementsPerMinute }: Pick<CheckedSettings, 'atMostPlacementsPerMinute'>): VariablesOf<typeof shared.placing> {
  return { PLACEMENTS_PER_MINUTE: String(atMostPlacementsPerMinute) };
}

/** Variables of functions that ask whom Dialback may call. */
export function callingRuleVariables(foundation: Foundation, numbers: HandoffNumbers): VariablesOf<typeof shared.callingRules> {
  const { callerId } = foundation.settings;
  return {
    ...numberVariables(foundation),
    CALLING_LISTS_TABLE: foundation.callingLists.name,
    DEDICATED_NUMBER: numbers.dedicatedNumber.e164,
    SOURCE_NUMBER: numbers.source.number,
    CALLER_ID: callerId === 'from-queue' ? '' : callerId,
  };
}

export function numberVariables({ settings }: Foundation): VariablesOf<typeof shared.numberRules> {
  return {
    ALLOWED_COUNTRIES: settings.allowedCountries.join(','),
    DEFAULT_COUNTRY: settings.defaultCountry,
    NUMBER_TYPES: settings.numberTypes.join(','),
  };
}
