import * as v from 'valibot';
import type { PacingModifier } from '../../lambda/pacing/domain/modifier-table';
import * as f from './fields';

/** How the customers of a queue are called who are called before an agent is (docs/operator/customer-first.md). */
export interface CustomerFirstSetting {
  /** The name that customers hear first, and if no agent is there in time: 1 to 60 characters. */
  announcedAs: string;
  /**
   * How a person is told from a machine, so that agents get no voicemails. `key`: they are asked to press 1. `answer-machine-detection`: Connect listens for some
   * seconds and says it. That needs a quota of campaign calls, which is 0 in a new account (amazon-connect-admin-guide, service limits, L-E908C3A1), and works in some
   * countries only. Where Connect takes no such call, that customer is asked for the key. `none`: whoever answers counts as a person. Default: `key`.
   */
  proof?: 'key' | 'answer-machine-detection' | 'none';
  /**
   * Who calls: Dialback, or Connect itself by its own customer-first callbacks, which instances of *Connect Customer* (Next Generation) have. `connect` is refused when the app is synthesized, as long as AWS publishes nowhere by
   * which keys the block *Transfer to queue* says it (docs/operator/customer-first.md). Default: `dialback`.
   */
  calledBy?: 'dialback' | 'connect';
  /** What is done with a person who answered. Default: `{ kind: 'to-queue' }`. */
  liveVoice?: ReactionSetting;
  /** What is done with a machine that answered. With `answer-machine-detection` only. Default: `{ kind: 'hang-up' }`. */
  answeringMachine?: ReactionSetting;
  /** What counts as which where Connect could not tell, for silence or noise. With `answer-machine-detection` only. Default: `live-voice`. */
  notDetected?: 'live-voice' | 'answering-machine';
  /**
   * Priorities that customers have in the queue by attempt, 1 (first) to 99, for queues that try again: `[5, 3, 1]` lets those who were tried twice come first. The last
   * holds for all further attempts. Connect takes a priority or an age, so customers do not stand by the time of their callback then. Default: none, so that they stand by that time.
   */
  prioritiesByAttempt?: number[];
  /**
   * What agents must be able to do for callbacks that name no skills themselves, as predefined attributes of Connect: up to 5. Names and values must be
   * those of your instance, of 1 to 64 characters. Default: none, so that any agent of the queue will do.
   */
  skills?: SkillSetting[];
  /** Seconds that the customer's phone rings, 15 to 60. The rules of several countries ask for 15 at least. Default: 25. */
  ringSeconds?: number;
  /**
   * 1 to 10: a further cap beside the count of idle agents. So many tenths of the agents on queue may be the number of calls under way. Default: 10, which is one
   * call for each agent.
   */
  pacingModifier?: PacingModifier;
  /**
   * By choice, more customers are called than agents are idle, from 10 agents on queue on, as many as the answer rate of the last half hour lets one expect. This is the caution
   * as a number of standard deviations, 2 to 5: the less, the more calls. For the only queue of the stack whose customers are called first. Read
   * [what it brings](docs/developer/measured.md) before: ten agents gain nothing by it. Default: none, so that nobody is called beyond the free agents.
   */
  overdialCaution?: number;
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

/** Something that an agent must be able to do. */
export interface SkillSetting {
  /** Name of the predefined attribute, like `Language`. */
  name: string;
  /** One of its values, like `German`. */
  value: string;
  /** The least proficiency, 1 to 5. Default: 1. */
  level?: number;
}

/** What is done with who or what answered. */
export type ReactionSetting =
  /** An agent of the queue gets the call. */
  | { kind: 'to-queue' }
  /**
   * It goes on in a flow of your own, of type Contact flow (inbound), by `<instance ARN>/contact-flow/<id>`. The callback is over with that. The guard against
   * abandoned calls counts neither: no agent was promised.
   */
  | { kind: 'to-flow'; arn: string }
  /** They hear, or keep, one sentence with name and number, and the call is over. */
  | { kind: 'hang-up' };

const reaction = v.variant('kind', [f.fields({ kind: f.literal('to-queue') }), f.fields({ kind: f.literal('to-flow'), arn: f.flowArn }), f.fields({ kind: f.literal('hang-up') })], f.kindOf('to-queue', 'to-flow', 'hang-up'));

const skill = f.fields({ name: f.attributeText, value: f.attributeText, level: v.optional(f.count(1, 5, 'the level'), 1) });

export const customerFirstSchema = f.fields({
  announcedAs: f.spokenName,
  proof: v.optional(f.choice('key', 'answer-machine-detection', 'none'), 'key'),
  calledBy: v.optional(f.choice('dialback', 'connect'), 'dialback'),
  liveVoice: v.optional(reaction, { kind: 'to-queue' }),
  answeringMachine: v.optional(reaction, { kind: 'hang-up' }),
  notDetected: v.optional(f.choice('live-voice', 'answering-machine'), 'live-voice'),
  prioritiesByAttempt: v.optional(v.pipe(v.array(f.count(1, 99, 'the priority')), v.minLength(1, 'must name one priority at least.'), v.maxLength(21, 'must not name more than 21 priorities.'))),
  skills: v.optional(v.pipe(v.array(skill), v.maxLength(5, 'must not name more than 5 skills.'))),
  ringSeconds: v.optional(f.seconds(15, 60), 25),
  pacingModifier: v.optional(f.pacingModifier, 10),
  overdialCaution: v.optional(f.rate(2, 5, 'standard deviations')),
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
