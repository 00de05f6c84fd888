import * as v from 'valibot';
import type { PacingModifier } from '../../lambda/pacing/domain/modifier-table';
import * as f from './fields';

/** How the customers of a queue are called who are called before an agent is (docs/operator/customer-first.md). */
export interface CustomerFirstSetting {
  /** The name that customers hear first, and if no agent is there in time: 1 to 60 characters. */
  announcedAs: string;
  /**
   * How whoever answers proves to be a person, so that agents get no voicemails. `key`: they are asked to press 1. `none`: whoever answers goes into the queue.
   * Default: `key`.
   */
  proof?: 'key' | 'none';
  /** Seconds that the customer's phone rings, 15 to 60. The rules of several countries ask for 15 at least. Default: 25. */
  ringSeconds?: number;
  /**
   * 1 to 10: a further cap beside the count of idle agents. So many tenths of the agents on queue may be the number of calls under way. Default: 10, which is one
   * call for each agent.
   */
  pacingModifier?: PacingModifier;
  /** The guard against abandoned calls, by the names of Amazon Connect outbound campaigns. */
  abandonmentRate?: {
    /** Abandoned calls as a share of those answered, 0.001 to 0.1. Before it is passed, agents come first. Default: 0.03. */
    targetRate?: number;
    /** Seconds after which a person without an agent was abandoned, 1 to 10. They are told that they will be called again. Default: 2. */
    connectionThresholdSeconds?: number;
    /** From where these seconds count. `GREETING_END`: from the end of the greeting, which the proof is a part of. Default: `GREETING_END`. */
    connectionStartPoint?: 'CONNECTED_TO_SYSTEM' | 'GREETING_START' | 'GREETING_END';
    /** The time over which the rate is reckoned, in hours: 1 to 24. Default: 24. */
    evaluationWindowHours?: number;
  };
}

export const customerFirstSchema = f.fields({
  announcedAs: f.spokenName,
  proof: v.optional(f.choice('key', 'none'), 'key'),
  ringSeconds: v.optional(f.seconds(15, 60), 25),
  pacingModifier: v.optional(f.pacingModifier, 10),
  abandonmentRate: v.optional(
    f.fields({
      targetRate: v.optional(f.share(0.001, 0.1), 0.03),
      connectionThresholdSeconds: v.optional(f.seconds(1, 10), 2),
      connectionStartPoint: v.optional(f.choice('CONNECTED_TO_SYSTEM', 'GREETING_START', 'GREETING_END'), 'GREETING_END'),
      evaluationWindowHours: v.optional(f.hours(1, 24), 24),
    }),
    {},
  ),
});
