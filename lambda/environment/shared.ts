import { offerList } from './offer-policies';
import { queueList } from './queue-policies';
import { list, flag, oneOf, optionalText, positiveNumber, seconds, text } from './contract';

/** Every function that reads or writes callbacks. */
export const callbackStore = {
  /** Name of the callbacks table. */
  CALLBACKS_TABLE: text,
};

/** Every function that speaks to the Connect instance. */
export const connectInstance = {
  /** Instance id (the last part of the instance ARN). */
  INSTANCE_ID: text,
};

/** Every function that decides about promised callbacks. */
export const queuePolicies = {
  /** What the operator decided, by source queue. */
  QUEUES: queueList,
};

/** Functions that bring a promised callback to its time, or back to be looked at. */
export const dispatchQueue = {
  /** Address of the queue that the function `queue-dispatch` reads. */
  DISPATCH_QUEUE_URL: text,
};

/** Functions that choose when a promised callback starts. */
export const dispatching = {
  ...dispatchQueue,
  /** From one start of the scheduled lane to the next. What it leaves of Connect's calls per second is for clicks. */
  SECONDS_PER_CALL: positiveNumber,
};

/** Functions that may take an agent out of routing, or put them back. */
export const orderGuarantee = {
  /** How the click's own call is made sure to come first. */
  ORDER_GUARANTEE: oneOf('none', 'hold-status', 'quiet-routing-profile'),
  /** Agent status that is not routable, for `hold-status`; empty otherwise. */
  HOLD_STATUS_ID: optionalText,
  /** The status in which calls are routed: the instance's `Available`; empty without `hold-status`. */
  ROUTABLE_STATUS_ID: optionalText,
  /** Routing profile without live queues, for `quiet-routing-profile`; empty otherwise. */
  QUIET_ROUTING_PROFILE_ID: optionalText,
};

/** Functions that place calls: the first try of a click, and the sweep's second. */
export const placing = {
  /** ARN of the instance: what flows need to name agents and queues. */
  INSTANCE_ARN: text,
  /** Flow that StartOutboundVoiceContact runs when the dedicated number answers. */
  HANDOFF_FLOW_ID: text,
  /** Flow for the deprecated legacy mode; empty where it is off. */
  LEGACY_FLOW_ID: optionalText,
  /** The instance's own number that the handoff calls, E.164. */
  DEDICATED_NUMBER: text,
  /** What the handoff call shows: another number of the instance, E.164. */
  SOURCE_NUMBER: text,
  /** The queue whose outbound caller id SOURCE_NUMBER is; empty when the call is placed from the number itself. */
  SOURCE_QUEUE_ID: optionalText,
  /** What customers see, E.164; empty to leave it to the queue. */
  CALLER_ID: optionalText,
  /** How long a customer's phone rings in legacy mode; 15 to 60. */
  RING_TIMEOUT_SECONDS: seconds,
};

/** Functions that check numbers before they are dialled. */
export const numberRules = {
  /** ISO 3166 countries that may be called. */
  ALLOWED_COUNTRIES: list,
  /** Country of numbers typed without a country code. */
  DEFAULT_COUNTRY: text,
  /** Allow premium-rate numbers. */
  PREMIUM_ALLOWED: flag,
};

/** Functions that estimate waits, offer callbacks to callers, or know of slots. */
export const offerPolicies = {
  /** What the operator decided about callers, in the order of QUEUES. */
  OFFERS: offerList,
};

/** Functions whose words reach customers. */
export const customerLanguage = {
  /** In which customers hear and read us. */
  LANGUAGE: oneOf('en', 'de'),
};

/** Functions in which customers ask for callbacks themselves: waiting in a queue, or in an app. */
export const customerRequests = {
  ...callbackStore,
  ...connectInstance,
  ...numberRules,
  ...orderGuarantee,
  ...queuePolicies,
  ...offerPolicies,
  ...dispatching,
  ...customerLanguage,
  /** To name queues in metrics. */
  INSTANCE_ARN: placing.INSTANCE_ARN,
  /** The instance's own numbers, at which nobody is called back. */
  DEDICATED_NUMBER: placing.DEDICATED_NUMBER,
  SOURCE_NUMBER: placing.SOURCE_NUMBER,
  CALLER_ID: placing.CALLER_ID,
};
