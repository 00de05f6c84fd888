import type { DialMode, JourneyLine } from '../../lambda/http/api-types';
import type { Story } from './story';

/** A story that the product is put through on virtual time, and measured by. */
export interface Scenario {
  name: string;
  /** What happens, in a sentence. */
  about: string;
  mode: DialMode;
  /** Plays everyone's part; returns when the agent's dial has ended. */
  tell(story: Story): Promise<void>;
}

/** Ground truth, in seconds and counts. Null where it never came to it. */
export interface ScenarioMeasures {
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

/** The scenario command's one JSON document. */
export interface ScenarioReport {
  scenario: string;
  mode: DialMode;
  /** The product's outcome code. */
  outcome: string;
  /** What the product recorded and what happened in the emulator, in order of time. */
  journey: JourneyLine[];
  measures: ScenarioMeasures;
}
