import * as v from 'valibot';
import { type EntriesOf, INSTANT, readMessage } from '../../ground/adapters/read-stored';
import type { Skill } from '../../ground/domain/skill';
import type { Speech, Speeches, Words } from '../../ground/domain/speech';
import { ALWAYS, type CallingWindows, type DayWindow } from '../../calendar/domain/calling-window';
import type { AbandonmentRate } from '../../pacing/domain/abandonment-rate';
import type { CustomerFirst, Reaction } from '../domain/queue-policy';
import type { CallerId } from '../domain/caller-id';
import type { CallingPolicy, CallsADay } from '../domain/calling-policy';
import type { LeavingQueue, QueueSettings } from '../domain/queue-settings';
import type { RecordingPolicy } from '../domain/recording';

const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));
const ID = v.pipe(v.string(), v.nonEmpty());
const SLOTS = v.strictObject({ lengthMinutes: COUNT, capacity: COUNT, leadMinutes: COUNT, daysAhead: COUNT });

const WINDOW = v.union([v.strictObject({ startMinute: COUNT, endMinute: COUNT } satisfies EntriesOf<DayWindow>), v.literal('always')]);
const WINDOWS = v.strictObject({
  usual: WINDOW,
  byCountry: v.record(ID, WINDOW),
  holidays: v.record(ID, v.array(ID)),
  clicksOutside: v.picklist(['ask', 'refuse']),
  promisesOutside: v.picklist(['move', 'refuse']),
} satisfies EntriesOf<CallingWindows>);
const CALLS_A_DAY = v.strictObject({ toNumber: v.optional(COUNT), ofAgent: v.optional(COUNT) } satisfies EntriesOf<CallsADay>);
const CALLER_ID = v.strictObject({ number: ID, name: ID, countries: v.optional(v.array(ID)), queueIds: v.optional(v.array(ID)), agentsChoose: v.boolean() } satisfies EntriesOf<CallerId>);
export const CALLING = v.strictObject({
  blockedPrefixes: v.array(ID),
  customersOverrideDoNotCall: v.boolean(),
  windows: v.optional(WINDOWS, ALWAYS),
  pinFor: v.optional(v.array(ID), []),
  callsADay: v.optional(CALLS_A_DAY, {}),
  callerIds: v.optional(v.array(CALLER_ID), []),
} satisfies EntriesOf<CallingPolicy>);

const ABANDONMENT_RATE = v.strictObject({
  targetRate: v.number(),
  connectionThresholdSeconds: COUNT,
  connectionStartPoint: v.picklist(['CONNECTED_TO_SYSTEM', 'GREETING_START', 'GREETING_END']),
  evaluationWindowHours: COUNT,
} satisfies EntriesOf<AbandonmentRate>);
const REACTION = v.variant('kind', [v.strictObject({ kind: v.literal('to-queue') }), v.strictObject({ kind: v.literal('to-flow'), arn: ID }), v.strictObject({ kind: v.literal('hang-up') })]) satisfies v.GenericSchema<Reaction>;
const CUSTOMER_FIRST = v.strictObject({
  announcedAs: ID,
  proof: v.picklist(['key', 'answer-machine-detection', 'none']),
  liveVoice: v.optional(REACTION, { kind: 'to-queue' }),
  answeringMachine: v.optional(REACTION, { kind: 'hang-up' }),
  notDetected: v.optional(v.picklist(['live-voice', 'answering-machine']), 'live-voice'),
  prioritiesByAttempt: v.optional(v.pipe(v.array(COUNT), v.nonEmpty())),
  skills: v.optional(v.array(v.strictObject({ name: ID, value: ID, level: COUNT } satisfies EntriesOf<Skill>))),
  ringSeconds: COUNT,
  pacingModifier: v.picklist([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
  abandonmentRate: ABANDONMENT_RATE,
  overdialCaution: v.optional(v.number()),
} satisfies EntriesOf<CustomerFirst>);

const WORDS = {
  'time-today': ID,
  'time-tomorrow': ID,
  'time-weekday': ID,
  'time-date': ID,
  'time-hour': ID,
  'time-hour-one': ID,
  'time-minute': ID,
  'time-minute-one': ID,
  'text-code': ID,
} satisfies EntriesOf<Words>;
const SPEECH = v.strictObject({ language: ID, words: v.strictObject(WORDS) } satisfies EntriesOf<Speech>);
export const SPEECHES = v.tupleWithRest([SPEECH], SPEECH);

/** A field that a later version adds has a default here: settings of before lack it, and those of queues that left are read for weeks. */
const ENTRIES = {
  queueId: ID,
  twinQueueId: ID,
  name: ID,
  supervisors: v.optional(v.array(ID)),
  callerId: v.optional(ID),
  recording: v.optional(v.picklist(['never', 'always', 'agent-chooses'] satisfies RecordingPolicy[])),
  allowedCountries: v.optional(v.array(ID)),
  allowedPrefixes: v.optional(v.array(ID)),
  callingWindow: v.optional(WINDOW),
  aheadAtMostHours: COUNT,
  ownedAtMostHours: COUNT,
  retries: COUNT,
  retryMinutes: COUNT,
  reachedAfterSeconds: COUNT,
  ownerPatienceMinutes: COUNT,
  lookAtMostMinutes: COUNT,
  purgeMinutes: COUNT,
  lastPromiseMinutesBeforeClosing: COUNT,
  leadAtMostMinutes: v.optional(COUNT),
  weight: v.optional(COUNT),
  queuedAtMost: v.union([COUNT, v.literal('unlimited')]),
  offerAboveSeconds: v.union([COUNT, v.literal('never')]),
  assumedHandleSeconds: COUNT,
  tellsWait: v.optional(v.boolean()),
  slots: v.optional(SLOTS),
  customerFirst: v.optional(CUSTOMER_FIRST),
} satisfies Omit<EntriesOf<QueueSettings>, 'leaving' | 'windows' | 'callerIds'>;

export const QUEUE_LIST = v.array(v.strictObject(ENTRIES));
/** Functions of a version before may read it too, so a field that they do not know is left out. */
export const LEAVING_LIST = v.array(v.object({ ...ENTRIES, leftAt: INSTANT } satisfies Omit<EntriesOf<LeavingQueue>, 'leaving' | 'windows' | 'callerIds'>));

/**
 * Reads the queues of settings from JSON, be they of a version before.
 *
 * @throws TypeError that names the first field that does not fit.
 */
export function readQueueList(json: string): QueueSettings[] {
  return readMessage(v.array(v.object(ENTRIES)), json, 'settings');
}

/** The same for the rules of whom Dialback may call. */
export function readCalling(json: string): CallingPolicy {
  return readMessage(CALLING, json, 'settings');
}

/** The same for how customers are spoken to. */
export function readSpeeches(json: string): Speeches {
  return readMessage(SPEECHES, json, 'settings');
}
