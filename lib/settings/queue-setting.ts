import * as v from 'valibot';
import type { RecordingPolicy } from '../../lambda/queues/domain/recording';
import { type WindowSetting, windowSchema } from './calling-setting';
import { type CustomerFirstSetting, customerFirstSchema } from './customer-first-setting';
import * as f from './fields';

/**
 * A queue of the instance whose callers may be promised a callback: the source queue. The stack makes a twin for it. Its callbacks wait for an agent in the
 * twin.
 */
export interface CallbackQueueSetting {
  /** The name by which agents choose it, and part of its twin's name: 1 to 60 characters. A changed name renames the twin. */
  name: string;
  /** `<instance ARN>/queue/<id>`. The stack does not change this queue. Its agents and opening hours count for its callbacks too. */
  arn: string;
  /** The number that its customers see: a number claimed on the instance, by ARN and in E.164. Default: the `callerId` of all. */
  callerId?: { arn: string; number: string };
  /** Countries that its callbacks may go to, as ISO 3166 codes: some of `allowedCountries`. Clicks are of no queue, and may go to all. Default: any of them. */
  allowedCountries?: string[];
  /** Beginnings of the numbers that its callbacks may go to, in E.164, like `+4930`: 50 at most. An entry of the company's allow list is an exception. Default: any number. */
  allowedPrefixes?: string[];
  /** The hours of their own day in which its customers may be called, whatever their country. Default: the `window` of the calling rules. */
  callingWindow?: WindowSetting;
  /** Whether its calls are recorded, in whichever line they wait. Default: the `recording` of all. */
  recording?: RecordingPolicy;
  /**
   * Who is called first: an agent, who then hears the customer's phone ring, or the customer, who then waits for an agent. The second is for large teams whose
   * customers often do not answer (docs/operator/customer-first.md). Default: `'agent-first'`.
   */
  mode?: 'agent-first' | 'customer-first';
  /**
   * Who comes first where callbacks and callers of the queue wait for the same agents: callbacks, or whoever's time came first. The time of a callback is that at which it is due; that of a caller is when they
   * called. `npm run queues:check -- --apply` sets routing profiles so. `'by-time'` needs `queuedAtMost: 'unlimited'`: what does not stand in Connect yet has no place there. Default: `'callbacks-first'`.
   */
  order?: 'callbacks-first' | 'by-time';
  /** Needed where customers come first, and only there. */
  customerFirst?: CustomerFirstSetting;
  /** The flow that runs after the customer of a callback answers and before the agent joins. Default: `{ kind: 'dialback' }`. */
  outboundWhisper?: OutboundWhisperSetting;
  /**
   * Hours ahead that a callback may be promised, 1 to 720 (30 days). Two days or more, in whole days, are counted as calendar days of the zone in which the time
   * is asked: 720 is the same time on the clock 30 days later, also when the clocks change in between. Default: 720.
   */
  aheadAtMostHours?: number;
  /** Hours ahead that an agent may keep a callback for themself, 1 to 720. Whole days are counted as above. Default: the least of 168 (a week) and `aheadAtMostHours`. */
  ownedAtMostHours?: number;
  /** Number of attempts after the first one failed, 0 to 20. Default: the usual 3; 0 where customers come first. */
  retries?: number;
  /**
   * Minutes from a failed attempt to the next one, 2 to 1440. If the queue is closed then, or closes within `lastPromiseMinutesBeforeClosing`, the next attempt
   * comes when it opens next, if that is before the purge time. It must be less than `purgeMinutes`. Default: 30.
   */
  retryMinutes?: number;
  /**
   * Seconds after which a customer who answered counts as reached, 0 to 60. If they hang up sooner, once the agent is on the line, they were not reached, and the
   * callback is tried again. Dialback knows who hung up from the reason that Connect gives. If it gives none, the call counts as answered. With 0, nobody counts as
   * not reached because they hung up. For a click it is always 5. Default: 5.
   */
  reachedAfterSeconds?: number;
  /** Minutes that a callback waits for its own agent while they are busy, 1 to 60. Then any agent of the queue is offered it. Default: 5. */
  ownerPatienceMinutes?: number;
  /**
   * Minutes that an agent has who opens a callback to look at it first, 1 to 10. Until then nobody else calls the customer, also when the time of the callback
   * comes. Then it is as if nobody had opened it. Default: none with the mode `customer-first`, where nobody looks first; else 2.
   */
  lookAtMostMinutes?: number;
  /**
   * Minutes from the promised time after which nobody calls any more, 10 to 10,080 (a week). A callback that still waits for an agent at the end of the queue's
   * business day is purged then, if that is earlier. One that was tried and is to be tried again goes on at the next opening, if this time lasts until then: with
   * the default it does not; 1440 (a day) lets it last from one working day to the next. Hours that go on over midnight end the business day when they close.
   * A queue that never closes has no business day. Default: 480.
   */
  purgeMinutes?: number;
  /**
   * Minutes before the queue closes in which nothing is promised any more, 0 to 240: nobody might come to it in time, and it would be purged. Agents are told,
   * and may insist. Callers and apps get the next opening. Slots that begin so late are not offered. Default: 15.
   */
  lastPromiseMinutesBeforeClosing?: number;
  /**
   * Minutes before its time at which a callback may be placed, 0 to 15, so that the call comes near the time though agents are busy: it is placed as long before as the
   * wait of the queue is expected to be. The wait is an estimate, so a customer may be called so many minutes before the time that they were told, if an agent is free
   * sooner. A callback that an agent keeps is never placed early. Default: 0.
   */
  leadAtMostMinutes?: number;
  /**
   * Starts that the queue gets for each one of a queue of weight 1, while callbacks of both are due, 1 to 10. Calls are started one after the other (`scheduledCallsPerSecond`), so it counts where
   * more are due than can be started; none waits for a queue that has nothing due. Default: 1.
   */
  weight?: number;
  /**
   * Number of callbacks that may wait at a time for one agent, or for the queue's agents together: 1 to 25, or `'unlimited'`. If there are more, one that an agent
   * promised goes to the list of missed callbacks. One of a caller or an app waits until there is room, because those customers were told that they will be called.
   * Callbacks that are being dialled already do not count. Callbacks of several queues share the line of an agent: the least limit of those who wait there holds
   * for all of them, and one of an unlimited queue counts, too. An agent's own queue in Connect takes 10 at most (amazon-connect-admin-guide, service limits). Default: 2.
   */
  queuedAtMost?: number | 'unlimited';
  /** The conditions on which callers who wait in the queue are offered a callback. */
  offer?: {
    /** The offer is made while the estimated wait is longer than this, in seconds, 0 to 86,400; or `'never'`. Default: `'never'`. */
    aboveSeconds?: number | 'never';
    /** Seconds that a contact is assumed to keep its agent, 10 to 7200. Used while too few contacts were handled to measure it, where Connect estimates no wait either. Default: 300. */
    assumedHandleSeconds?: number;
    /** Whether callers hear the estimated wait, in minutes that are rounded up, each time before they are offered a callback or wait on. Default: false. */
    tellsWait?: boolean;
  };
  /** The times that customers may choose to be called at. Default: none; then they are called as soon as an agent is free. */
  slots?: SlotSetting;
}

/**
 * The outbound whisper flow of the twin queue. A callback that an agent keeps waits in the agent's own queue, which has no such setting. One that a caller
 * accepts while waiting stays in the source queue. Both run the flow of another queue (docs/flow-designer).
 */
export type OutboundWhisperSetting =
  /** The stack's own: it tells the customer if the call is recorded, and records it. Else they hear nothing. */
  | { kind: 'dialback' }
  /**
   * A flow of your own, of type Outbound whisper, by `<instance ARN>/contact-flow/<id>`. It must set the caller id itself if that is not the queue's, and announce and
   * record where `dialback_recording` is `announced`.
   */
  | { kind: 'own'; arn: string };

/** Cuts the opening hours of a queue into slots. */
export interface SlotSetting {
  /** Minutes from one slot to the next, 5 to 240. Default: 30. */
  lengthMinutes?: number;
  /**
   * Number of customers who may choose the same slot, 1 to 100. Choose as many as the agents of the queue can call in its time beside their other work. These
   * callbacks wait together, so it may not exceed the queue's `queuedAtMost`.
   */
  capacity: number;
  /** Minutes before its start at which a slot is last offered, 0 to 10,080. Default: 60. */
  leadMinutes?: number;
  /** Number of days after today whose slots are offered, 1 to 30, and no more than `aheadAtMostHours` has. Default: the least of 7 and those. */
  daysAhead?: number;
}

const outboundWhisper = v.variant(
  'kind',
  [f.fields({ kind: f.literal('dialback') }), f.fields({ kind: f.literal('own'), arn: f.flowArn })],
  f.kindOf('dialback', 'own'),
);

const queueFields = f.fields({
  name: f.queueName,
  arn: f.queueArn,
  callerId: v.optional(f.fields({ arn: f.numberArn, number: f.phoneNumber })),
  allowedCountries: v.optional(f.several(f.country, 'countries')),
  allowedPrefixes: v.optional(v.pipe(f.several(f.numberPrefix, 'beginnings of numbers'), v.maxLength(50, 'must not name more than 50 beginnings.'))),
  callingWindow: v.optional(windowSchema),
  recording: v.optional(f.choice('never', 'always', 'agent-chooses')),
  outboundWhisper: v.optional(outboundWhisper, { kind: 'dialback' }),
  aheadAtMostHours: v.optional(f.hours(1, 720), 720),
  ownedAtMostHours: v.optional(f.hours(1, 720)),
  mode: v.optional(f.choice('agent-first', 'customer-first'), 'agent-first'),
  order: v.optional(f.choice('callbacks-first', 'by-time'), 'callbacks-first'),
  customerFirst: v.optional(customerFirstSchema),
  retries: v.optional(f.count(0, 20, 'retries')),
  retryMinutes: v.optional(f.minutes(2, 1440), 30),
  reachedAfterSeconds: v.optional(f.seconds(0, 60), 5),
  ownerPatienceMinutes: v.optional(f.minutes(1, 60), 5),
  lookAtMostMinutes: v.optional(f.minutes(1, 10)),
  purgeMinutes: v.optional(f.minutes(10, 10_080), 480),
  lastPromiseMinutesBeforeClosing: v.optional(f.minutes(0, 240), 15),
  leadAtMostMinutes: v.optional(f.minutes(0, 15), 0),
  weight: v.optional(f.count(1, 10, 'starts'), 1),
  queuedAtMost: v.optional(f.countOrUnlimited(1, 25, 'callbacks'), 2),
  offer: v.optional(
    f.fields({
      aboveSeconds: v.optional(f.secondsOrNever(0, 86_400), 'never'),
      assumedHandleSeconds: v.optional(f.seconds(10, 7200), 300),
      tellsWait: v.optional(f.flag, false),
    }),
    {},
  ),
  slots: v.optional(
    f.fields({
      lengthMinutes: v.optional(f.minutes(5, 240), 30),
      capacity: f.count(1, 100, 'customers'),
      leadMinutes: v.optional(f.minutes(0, 10_080), 60),
      daysAhead: v.optional(f.count(1, 30, 'days')),
    }),
  ),
});

const RETRIES = 3;
/** Where customers are called first, nobody looks: there it is only what functions read. */
export const LOOK_MINUTES = 2;
const OWNED_HOURS = 168;
const SLOT_DAYS = 7;

/** What is left out is no longer than the queue promises ahead. */
export const queueSchema = v.pipe(
  queueFields,
  v.transform(({ slots, ...queue }) => {
    const { mode, retries = mode === 'customer-first' ? 0 : RETRIES } = queue;
    const { lookAtMostMinutes = mode === 'customer-first' ? undefined : LOOK_MINUTES } = queue;
    const { aheadAtMostHours, ownedAtMostHours = Math.min(OWNED_HOURS, aheadAtMostHours) } = queue;
    const daysAhead = slots?.daysAhead ?? Math.min(SLOT_DAYS, Math.max(1, Math.floor(aheadAtMostHours / 24)));
    return { ...queue, retries, lookAtMostMinutes, ownedAtMostHours, slots: slots && { ...slots, daysAhead } };
  }),
);
