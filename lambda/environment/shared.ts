import { NUMBER_TYPES } from '../numbers/domain/number-type';
import { countOrNone, limit, list, oneOf, optionalText, positiveNumber, seconds, someOf, text } from './contract';

/** Every function that reads or writes callbacks. */
export const callbackStore = {
  /** Name of the callbacks table. */
  CALLBACKS_TABLE: text,
  /** Days that a record is kept once it is over. */
  RECORDS_KEPT_DAYS: positiveNumber,
  /** Name of the stack: in metrics, and on the calls that it makes. */
  STACK_NAME: text,
};

/** Every function that speaks to the Connect instance. */
export const connectInstance = {
  /** Instance id (the last part of the instance ARN). */
  INSTANCE_ID: text,
};

/** Every function that knows of the queues in the operator's settings. It reads them from the table, since all variables of a function share 4 kB (Lambda quotas). */
export const queueSettings = {
  /** The version of the settings: the hash of their content, under which the deploy wrote them. */
  QUEUE_SETTINGS: text,
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

/** Functions that start calls, or through which one is made: each asks first whether calls are paused. */
export const placing = {
  /** Calls that may be placed in a minute before everything is paused. */
  PLACEMENTS_PER_MINUTE: limit,
};

/** Functions that dial: clicks, what is due, and the sweep. */
export const dialling = {
  /** ARN of the instance: what flows need to name agents and queues. */
  INSTANCE_ARN: text,
  /** Flow that StartOutboundVoiceContact runs when the dedicated number answers. */
  HANDOFF_FLOW_ID: text,
  /** Flow for the deprecated legacy mode; empty where it is off. */
  LEGACY_FLOW_ID: optionalText,
  /** Flow for customers who are called before an agent; empty where agents come first in all queues. */
  CUSTOMER_FIRST_FLOW_ID: optionalText,
  /** The instance's own number that the handoff calls, E.164. */
  DEDICATED_NUMBER: text,
  /** The number that the handoff call shows: another number of the instance, E.164. */
  SOURCE_NUMBER: text,
  /** The queue whose outbound caller id SOURCE_NUMBER is; empty when the call is placed from the number itself. */
  SOURCE_QUEUE_ID: optionalText,
  /** The number that customers see, E.164. Empty: the queue decides. */
  CALLER_ID: optionalText,
  /** How long a customer's phone rings in legacy mode; 15 to 60. */
  RING_TIMEOUT_SECONDS: seconds,
  /** Whether clicks are recorded: they are of no queue. */
  CLICK_RECORDING: oneOf('never', 'always', 'agent-chooses'),
  ...placing,
};

/** Functions that check numbers before they are dialled. */
export const numberRules = {
  /** ISO 3166 countries that may be called. */
  ALLOWED_COUNTRIES: list,
  /** Country of numbers typed without a country code. */
  DEFAULT_COUNTRY: text,
  /** Kinds of numbers that may be called. */
  NUMBER_TYPES: someOf(...NUMBER_TYPES),
};

/** Functions that ask whom Dialback may call: for a request, or when a call is placed. */
export const callingRules = {
  ...numberRules,
  /** Name of the table of lists: numbers that may not be called, or may. */
  CALLING_LISTS_TABLE: text,
  /** The instance's own numbers, which are never called. */
  DEDICATED_NUMBER: dialling.DEDICATED_NUMBER,
  SOURCE_NUMBER: dialling.SOURCE_NUMBER,
  CALLER_ID: dialling.CALLER_ID,
};

/** Functions in which administrators keep the lists of numbers. */
export const keptLists = {
  ...numberRules,
  CALLING_LISTS_TABLE: callingRules.CALLING_LISTS_TABLE,
  /** Name of the table of their changes, where nothing is written over. */
  CALLING_LISTS_AUDIT: text,
  /** Days that a change is kept there; 0: for ever. */
  CALLING_AUDIT_KEPT_DAYS: countOrNone,
};

/** Functions that learn of customers who call in. */
export const calledIn = {
  /** How far a call of a customer must come before they need no callback any more. */
  CALLED_IN: oneOf('begun', 'queued', 'connected'),
  /** What shows that a caller is the customer: the number that their phone shows, or the word of the flow. */
  CALLER_PROOF: oneOf('caller-id', 'flow'),
};

/** Functions in which customers ask for callbacks themselves: waiting in a queue, or in an app. */
export const customerRequests = {
  ...callbackStore,
  ...connectInstance,
  ...callingRules,
  ...queueSettings,
  ...dispatching,
  /** To name queues in metrics. */
  INSTANCE_ARN: dialling.INSTANCE_ARN,
};
