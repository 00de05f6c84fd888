import type { DialMode, JourneyLine } from '../../lambda/http/api-types';
import type { SettingsChange } from '../settings-file';
import type { Stage } from '../stage';

/** A story that the product goes through on virtual time, and the measures taken from it. */
export interface Scenario<M extends Measures = Measures> {
  name: string;
  /** The story in one sentence. */
  about: string;
  mode: DialMode;
  /** Changes to the operator's settings. Default: local/settings.ts as it is. */
  settings?: SettingsChange;
  /** ISO instant at which it begins. Default: the stage's own Monday morning. */
  startAt?: string;
  /**
   * Plays everyone's part to the end, and returns the report.
   * @throws when the story does not come true.
   */
  play(stage: Stage): Promise<() => Played<M>>;
}

/** The parts of the report that are read from the stage when the story is over. */
export type Played<M extends Measures> = Omit<ScenarioReport<M>, 'scenario' | 'mode'>;

export type Measures = CustomerFirstMeasures | ClickMeasures | CallbackMeasures | CallInMeasures;

/** True measures of a click, in seconds and counts. Null if the story did not get that far. */
export interface ClickMeasures {
  /** Seconds from the click until the call was in the agent's queue. */
  clickToQueuedSeconds: number | null;
  /** Seconds that the customer waited for the agent after they answered. */
  customerHoldSeconds: number | null;
  /** Seconds from the agent's accept until the customer was on the line. */
  agentWaitSeconds: number | null;
  /** Number of times that the customer's phone was dialled. */
  customerDials: number;
  /** Number of callbacks that flows made. Connect's own further attempts do not count. */
  callbacksCreated: number;
  /** Number of AWS calls that the API's function made while it answered the click. */
  awsCallsOnClick: number;
}

/** True measures of promised callbacks. If there are several, the greatest value. Null if the story did not get that far. */
export interface CallbackMeasures {
  /** Seconds from the due time until Connect was asked for the call that makes the callback. */
  dueToDispatchSeconds: number | null;
  /** Seconds from the due time until the callback was first in a queue. */
  dueToQueuedSeconds: number | null;
  /** Seconds that the customer waited for the agent after they answered. */
  customerHoldSeconds: number | null;
  /** Seconds from an agent's accept until the customer was on the line. */
  agentWaitSeconds: number | null;
  /** Number of times that customers' phones were dialled, all together. */
  customerDials: number;
  /** Number of callbacks that flows made. Connect's own further attempts do not count. */
  callbacksCreated: number;
}

/** True measures of callbacks for which the customer is called first. */
export interface CustomerFirstMeasures {
  /** Number of times that customers' phones were dialled, all together. */
  customerDials: number;
  /** Seconds from a customer's answer to the agent, or to the end: the greatest. It has the greeting and the proof in it. Null if nobody answered. */
  customerHoldSeconds: number | null;
  /** Number of people who proved to be such and had no agent within the threshold of the queue. */
  abandoned: number;
  /** Seconds from a customer's entry into the queue to the agent: the greatest. Null if nobody came so far. */
  waitAfterAnswerSeconds: number | null;
}

/** True measures of announced calls, in seconds and counts. If there are several, the greatest value. Null if the story did not get that far. */
export interface CallInMeasures {
  /** Seconds from the request until the customer's phone was told that it is their turn. */
  requestToTurnSeconds: number | null;
  /** Seconds from the arrival of a matched call until an agent accepted it, including the typing of its code. */
  callToAgentSeconds: number | null;
  /** Number of calls that were found to be announced. */
  callsMatched: number;
  /** Number of calls that went on as ordinary ones. */
  callsOrdinary: number;
  /** Number of pushes to customers' phones. */
  pushes: number;
}

/** The facts that an agent was shown and told when they accepted a callback. */
export interface SeenByAgent {
  /** User name of the agent. */
  agent: string;
  /** The customer's number. */
  number: string;
  comment: string | null;
  crmRecord: string | null;
  /** The sentences of the whisper. */
  heard: string[];
}

/** The one JSON document that the scenario command prints. */
export interface ScenarioReport<M extends Measures = Measures> {
  scenario: string;
  mode: DialMode;
  /** The product's outcome code. If there are several callbacks, that of the one promised last. */
  outcome: string;
  /** The product's records and the emulator's events, in order of time. */
  journey: JourneyLine[];
  measures: M;
  /** Promised callbacks only. */
  seenByAgents?: SeenByAgent[];
}
