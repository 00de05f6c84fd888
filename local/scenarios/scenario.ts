import type { DialMode, JourneyLine } from '../../lambda/http/api-types';
import type { Stage } from '../stage';

/** A story that the product is put through on virtual time, and measured by. */
export interface Scenario<M extends Measures = Measures> {
  name: string;
  /** What happens, in a sentence. */
  about: string;
  mode: DialMode;
  /** ISO instant at which it begins; the stage's own Monday morning when left out. */
  startAt?: string;
  /**
   * Plays everyone's part to the end, and tells how it went.
   * @throws when the story does not come about.
   */
  play(stage: Stage): Promise<() => Played<M>>;
}

/** What is read from the stage when the story is over. */
export type Played<M extends Measures> = Omit<ScenarioReport<M>, 'scenario' | 'mode'>;

export type Measures = ClickMeasures | CallbackMeasures | CallInMeasures;

/** Ground truth of a click, in seconds and counts. Null where it never came to it. */
export interface ClickMeasures {
  /** From the click until the call stood in the agent's queue. */
  clickToQueuedSeconds: number | null;
  /** How long the customer, having answered, waited for the agent. */
  customerHoldSeconds: number | null;
  /** From the agent's accept until the customer was on the line. */
  agentWaitSeconds: number | null;
  /** How often the customer's phone was dialled. */
  customerDials: number;
  /** Callbacks that flows made; Connect's own further attempts at one are not counted. */
  callbacksCreated: number;
  /** AWS calls that the API's function made while it answered the click. */
  awsCallsOnClick: number;
}

/** Ground truth of callbacks that were promised for a time; of several, the greatest. Null where it never came to it. */
export interface CallbackMeasures {
  /** From the due time until Connect was asked for the call that makes the callback. */
  dueToDispatchSeconds: number | null;
  /** From the due time until it first stood in a queue. */
  dueToQueuedSeconds: number | null;
  /** How long the customer, having answered, waited for the agent. */
  customerHoldSeconds: number | null;
  /** From an agent's accept until the customer was on the line. */
  agentWaitSeconds: number | null;
  /** How often customers' phones were dialled, all together. */
  customerDials: number;
  /** Callbacks that flows made; Connect's own further attempts at one are not counted. */
  callbacksCreated: number;
}

/** Ground truth of calls that customers announced, in seconds and counts; of several, the greatest. Null where it never came to it. */
export interface CallInMeasures {
  /** From the request until the customer's phone was told that it is their turn. */
  requestToTurnSeconds: number | null;
  /** From the arrival of a call that was found to be announced until an agent accepted it: the typing of its code included. */
  callToAgentSeconds: number | null;
  /** Calls that were found to be announced. */
  callsMatched: number;
  /** Calls that went on as anybody's. */
  callsOrdinary: number;
  /** What was pushed to customers' phones. */
  pushes: number;
}

/** What an agent was shown and told when they took a callback. */
export interface SeenByAgent {
  /** User name. */
  agent: string;
  /** The customer's number. */
  number: string;
  comment: string | null;
  crmRecord: string | null;
  /** The whisper, sentence by sentence. */
  heard: string[];
}

/** The scenario command's one JSON document. */
export interface ScenarioReport<M extends Measures = Measures> {
  scenario: string;
  mode: DialMode;
  /** The product's outcome code; of several callbacks, that of the one promised last. */
  outcome: string;
  /** What the product recorded and what happened in the emulator, in order of time. */
  journey: JourneyLine[];
  measures: M;
  /** Promised callbacks only. */
  seenByAgents?: SeenByAgent[];
}
