import { flag, list, oneOf, optionalText, seconds } from './contract';

/** Functions that decide about calls that customers announce. */
export const callIns = {
  /** The number that those customers call, E.164. Empty: nobody announces calls. */
  CALL_IN_NUMBER: optionalText,
  /** How long a customer may take to accept. */
  CALL_IN_READY_SECONDS: seconds,
  /** How long they may then take to call. */
  CALL_IN_CODE_SECONDS: seconds,
  /** Whether who may call at once needs a code too. */
  CALL_IN_IMMEDIATE_CODE: flag,
};

/** Functions that begin turns or take them. */
export const callInTurns = {
  /** Address of the queue that the function `queue-call-ins` reads; empty: nobody announces calls. */
  CALL_IN_TURNS_URL: optionalText,
};

/** Functions that push. */
export const pushing = {
  /** Name of the event bus that pushes to webhooks are put on. Empty: there is no webhook. */
  PUSH_BUS: optionalText,
};

export const pushTargets = {
  /** ARNs of the SNS platform applications whose devices may be pushed to. */
  PUSH_APPLICATIONS: list,
  /** Ids of the webhooks that may be pushed to. */
  PUSH_WEBHOOKS: list,
};

export const askForCode = {
  /** The callers who are asked for a code. */
  ASK_FOR_CODE: oneOf('expected', 'withheld-too', 'everybody'),
};
