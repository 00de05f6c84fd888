import type { CallingWindows, DayWindow } from '../../calendar/domain/calling-window';
import type { Skill } from '../../ground/domain/skill';
import type { AbandonmentRate } from '../../pacing/domain/abandonment-rate';
import type { PacingModifier } from '../../pacing/domain/modifier-table';
import type { CallerId } from './caller-id';
import type { RecordingPolicy } from './recording';

/** The operator's rules for the callbacks of one source queue. */
export interface QueuePolicy {
  /** The source queue. */
  queueId: string;
  /** Its twin: where its callbacks wait for an agent, ahead of every inbound queue. */
  twinQueueId: string;
  name: string;
  /** Who supervises it: values of the token's claim, or ids of security profiles. Absent: administrators alone see all of it. */
  supervisors?: readonly string[];
  /** The number that its customers see, E.164. Undefined: the outbound caller id of the queue decides. */
  callerId?: string;
  /** Others that they may see: functions take them out of the calling rules when they read the settings. Undefined: none. */
  callerIds?: readonly CallerId[];
  /** Whether its calls are recorded. Undefined: never, as in settings of before there was a choice. */
  recording?: RecordingPolicy;
  /** Countries that its callbacks may go to, ISO 3166. Undefined: all that may be called. */
  allowedCountries?: readonly string[];
  /** Beginnings of the numbers that its callbacks may go to, E.164. Undefined: any. */
  allowedPrefixes?: readonly string[];
  /** When its customers may be called, whatever their country. Undefined: as the calling rules say. */
  callingWindow?: DayWindow | 'always';
  /** The same with the calling rules: functions put the two together when they read the settings. Undefined: at any time. */
  windows?: CallingWindows;
  /** How far ahead a callback may be promised, in hours: 1 to 720. Whole days, from two on, are the zone's calendar days. */
  aheadAtMostHours: number;
  /** How far ahead one may be kept for its own agent, in hours: 1 to 720. Days as above. */
  ownedAtMostHours: number;
  /** Attempts after the first. */
  retries: number;
  /** From a failed attempt to the next one, in minutes. */
  retryMinutes: number;
  /** A customer who hangs up within so many seconds, once the agent is on the line, was not reached. 0: nobody counts so. */
  reachedAfterSeconds: number;
  /** How long a busy owner is waited for before the agents of the queue may take it, in minutes. */
  ownerPatienceMinutes: number;
  /** How long an agent who opens a callback has to look at it first, in minutes. */
  lookAtMostMinutes: number;
  /** From the promised time to the purge, in minutes. */
  purgeMinutes: number;
  /** Nothing is promised for less than so many minutes before the queue closes: 0 to 240. An agent may insist. */
  lastPromiseMinutesBeforeClosing: number;
  /** A callback may be placed so many minutes before its time, if an agent is expected only then: 0 to 15. Undefined: never, as in settings of before there was a choice. */
  leadAtMostMinutes?: number;
  /** Starts that it gets for each one of a queue of weight 1, while callbacks of both are due: 1 to 10. Undefined: 1, as in settings of before there was a choice. */
  weight?: number;
  /** Callbacks that may stand in one line (an agent's own, or the twin queue) at a time. */
  queuedAtMost: number | 'unlimited';
  /** Customers are called before an agent is. Undefined: agents come first. */
  customerFirst?: CustomerFirst;
  /**
   * True once it was taken out of the settings: what was promised before is still done, and nothing more is promised. Its twin goes with the settings, so its
   * callbacks wait in the queue itself.
   */
  leaving?: true;
}

/** What is done with who or what answered: into the queue, on to a flow of the operator's own (its ARN), or a sentence and the end of the call. */
export type Reaction = { kind: 'to-queue' } | { kind: 'to-flow'; arn: string } | { kind: 'hang-up' };

/** How the customers of a queue are called who are called before an agent is. */
export interface CustomerFirst {
  /** The name that customers hear. */
  announcedAs: string;
  /** How a person is told from a machine: they press a key, Connect says so, or nobody asks. */
  proof: 'key' | 'answer-machine-detection' | 'none';
  /** What is done with a person who answered. */
  liveVoice: Reaction;
  /** What is done with a machine that Connect told of. */
  answeringMachine: Reaction;
  /** What counts as which where Connect could not tell. */
  notDetected: 'live-voice' | 'answering-machine';
  /** Priorities in the queue by attempt, the first one first: the last holds for all further ones. Undefined: customers stand by the time of their callback. */
  prioritiesByAttempt?: readonly number[];
  /** What agents must be able to do for callbacks that name nothing themselves. Undefined: nothing. */
  skills?: readonly Skill[];
  /** Seconds that the customer's phone rings: 15 to 60. */
  ringSeconds: number;
  /** 1 to 10: how many calls may be under way, as a share of the agents on queue. */
  pacingModifier: PacingModifier;
  abandonmentRate: AbandonmentRate;
  /** More customers are called than agents are idle, with this caution. Undefined: never. */
  overdialCaution?: number;
}
