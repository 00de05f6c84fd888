/** Fills the environment contracts of lambda/environment. A name added there is missing here until it is filled: the compiler says so. */
import type { VariablesOf } from '../../lambda/environment/contract';
import { writeOffers } from '../../lambda/environment/offer-policies';
import { writeQueues } from '../../lambda/environment/queue-policies';
import type * as shared from '../../lambda/environment/shared';
import type { Foundation, Placing } from './foundation';

type Deciding = typeof shared.callbackStore & typeof shared.connectInstance & typeof shared.orderGuarantee & typeof shared.queuePolicies;

/** What every function needs that moves a callback on, and brings to its time what is to be tried again. */
export function advancingVariables(foundation: Foundation): VariablesOf<Deciding & typeof shared.dispatching> {
  return { ...decidingVariables(foundation), ...dispatchingVariables(foundation) };
}

/** What every function needs that moves a callback on. */
export function decidingVariables(foundation: Foundation): VariablesOf<Deciding> {
  return { ...storeVariables(foundation), INSTANCE_ID: foundation.instance.id, ...guaranteeVariables(foundation), ...queueVariables(foundation) };
}

export function storeVariables({ callbacks }: Foundation): VariablesOf<typeof shared.callbackStore> {
  return { CALLBACKS_TABLE: callbacks.name };
}

export function queueVariables({ queues }: Foundation): VariablesOf<typeof shared.queuePolicies> {
  return { QUEUES: writeQueues(queues) };
}

/** In the order of `queueVariables`. */
export function offerVariables({ settings }: Foundation): VariablesOf<typeof shared.offerPolicies> {
  const offers = settings.queues.map(({ offer, slots }) => ({ offerAboveSeconds: offer.aboveSeconds, assumedHandleSeconds: offer.assumedHandleSeconds, ...(slots && { slots }) }));
  return { OFFERS: writeOffers(offers) };
}

export function languageVariables({ settings }: Foundation): VariablesOf<typeof shared.customerLanguage> {
  return { LANGUAGE: settings.language };
}

export function dispatchQueueVariables({ dispatchQueue }: Foundation): VariablesOf<typeof shared.dispatchQueue> {
  return { DISPATCH_QUEUE_URL: dispatchQueue.url };
}

export function dispatchingVariables(foundation: Foundation): VariablesOf<typeof shared.dispatching> {
  const { settings } = foundation;
  return { ...dispatchQueueVariables(foundation), SECONDS_PER_CALL: (1 / settings.scheduledCallsPerSecond).toFixed(3) };
}

function guaranteeVariables({ settings: { orderGuarantee } }: Foundation): VariablesOf<typeof shared.orderGuarantee> {
  const held = orderGuarantee.kind === 'hold-status' ? orderGuarantee : undefined;
  return {
    ORDER_GUARANTEE: orderGuarantee.kind,
    HOLD_STATUS_ID: held?.holdStatusId ?? '',
    ROUTABLE_STATUS_ID: held?.routableStatusId ?? '',
    QUIET_ROUTING_PROFILE_ID: orderGuarantee.kind === 'quiet-routing-profile' ? orderGuarantee.routingProfileId : '',
  };
}

export function placingVariables({ settings, instance }: Foundation, placing: Placing): VariablesOf<typeof shared.placing> {
  return {
    INSTANCE_ARN: instance.arn,
    HANDOFF_FLOW_ID: placing.handoffFlowId,
    LEGACY_FLOW_ID: placing.legacyFlowId,
    DEDICATED_NUMBER: placing.dedicatedNumber.e164,
    SOURCE_NUMBER: placing.source.number,
    SOURCE_QUEUE_ID: placing.source.queueId,
    CALLER_ID: settings.callerId === 'from-queue' ? '' : settings.callerId,
    RING_TIMEOUT_SECONDS: String(settings.legacy.ringTimeoutSeconds),
  };
}

export function numberVariables({ settings }: Foundation): VariablesOf<typeof shared.numberRules> {
  return {
    ALLOWED_COUNTRIES: settings.allowedCountries.join(','),
    DEFAULT_COUNTRY: settings.defaultCountry,
    PREMIUM_ALLOWED: String(settings.premiumAllowed),
  };
}
