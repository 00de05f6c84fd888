import type { OpeningHours } from '../../lambda/calendar/domain/opening-hours';
import type { Calling, CallbackIn, Connected, Dispatching, Ended, HandingOff, Holding, Pending, Waiting } from '../../lambda/callbacks/domain/callback';
import type { Click, Promised } from '../../lambda/callbacks/domain/callback-request';
import { outcome } from '../../lambda/callbacks/domain/outcome';
import type { CustomerFirst, QueuePolicy } from '../../lambda/queues/domain/queue-policy';

/** One callback of each origin in every phase: tests and the printed state page run every event over them. */
export const CLICKED_AT = '2026-11-23T09:00:00.000Z';
export const HANDOFF = 'c1-handoff';
export const CALL = 'c2-callback';
export const ADA = { userId: 'u-ada', username: 'ada' };
export const BEN = { userId: 'u-ben', username: 'ben' };

const REQUEST: Click = {
  id: 'subject.key',
  subject: 'subject',
  origin: 'click',
  mode: 'queued-callback',
  agent: ADA,
  number: '+493012345678',
  purgeAt: '2026-11-23T09:30:00.000Z',
  requestedAt: CLICKED_AT,
  version: 1,
};

/** Due at the moment of the click, for ada. */
export const PROMISE: Promised = {
  id: 'customer.key',
  subject: 'customer',
  origin: 'agent',
  mode: 'queued-callback',
  number: '+493012345678',
  queueId: 'q-support',
  requestedBy: ADA,
  owner: ADA,
  dueAt: CLICKED_AT,
  zone: 'Europe/Berlin',
  purgeAt: '2026-11-23T17:00:00.000Z',
  retriesLeft: 2,
  attempts: [],
  requestedAt: '2026-11-22T15:00:00.000Z',
  version: 1,
};

export const QUEUE: QueuePolicy = {
  queueId: 'q-support',
  twinQueueId: 'q-support-callbacks',
  name: 'Support',
  aheadAtMostHours: 720,
  ownedAtMostHours: 168,
  retries: 3,
  retryMinutes: 30,
  reachedAfterSeconds: 5,
  ownerPatienceMinutes: 5,
  lookAtMostMinutes: 2,
  purgeMinutes: 480,
  lastPromiseMinutesBeforeClosing: 15,
  queuedAtMost: 2,
};

/** The same, whose customers are called before an agent is. */
export const CUSTOMERS_FIRST: QueuePolicy & { customerFirst: CustomerFirst } = {
  ...QUEUE,
  retries: 0,
  customerFirst: {
    announcedAs: 'Example',
    proof: 'key',
    liveVoice: { kind: 'to-queue' },
    answeringMachine: { kind: 'hang-up' },
    notDetected: 'live-voice',
    ringSeconds: 25,
    pacingModifier: 10,
    abandonmentRate: { targetRate: 0.03, connectionThresholdSeconds: 2, connectionStartPoint: 'GREETING_END', evaluationWindowHours: 24 },
  },
};

/** Open around the clock, except for an override that closes the morning on which the samples are due. */
export const CLOSED_TILL_NOON: OpeningHours = {
  zone: 'UTC',
  ranges: [{ day: 'MONDAY', startMinute: 0, endMinute: 0 }],
  overrides: [{ kind: 'closed', effectiveFrom: '2026-11-23', effectiveTill: '2026-11-23', ranges: [{ startMinute: 0, endMinute: 12 * 60 }] }],
};

const ADMITTED = { handoffContactId: HANDOFF, admittedAt: '2026-11-23T09:00:02.000Z' };
const CLICKED = { dials: 1, ...ADMITTED };
export const IN_LINE = { ...ADMITTED, line: { agent: ADA } };
const ATTENTION = { checkAt: '2026-11-23T09:01:00.000Z' };
export const LINED_UP = { contactId: CALL, initiatedAt: '2026-11-23T09:00:02.000Z', queuedAt: '2026-11-23T09:00:03.000Z' };
export const TALKING = {
  ...LINED_UP,
  acceptedAt: '2026-11-23T09:00:08.000Z',
  customerAnsweredAt: '2026-11-23T09:00:20.000Z',
  connectedAt: '2026-11-23T09:00:20.000Z',
};
const ANSWERED = { endedAt: '2026-11-23T09:02:00.000Z', outcome: outcome('answered') };
const TALKED = { ...TALKING, disconnectedAt: ANSWERED.endedAt };

export const SAMPLES = {
  dispatching: { ...REQUEST, phase: 'dispatching', attempt: { dials: 1 }, checkAt: '2026-11-23T09:00:20.000Z' } satisfies Click & Dispatching,
  'handing-off': { ...REQUEST, phase: 'handing-off', attempt: CLICKED, ...ATTENTION } satisfies Click & HandingOff,
  waiting: { ...REQUEST, phase: 'waiting', attempt: { ...CLICKED, call: LINED_UP }, ...ATTENTION } satisfies Click & Waiting,
  holding: {
    ...REQUEST,
    mode: 'legacy',
    phase: 'holding',
    attempt: { dials: 1, handoffContactId: HANDOFF, call: { contactId: HANDOFF, customerAnsweredAt: '2026-11-23T09:00:12.000Z' } },
    ...ATTENTION,
  } satisfies Click & Holding,
  connected: { ...REQUEST, phase: 'connected', attempt: { ...CLICKED, call: TALKING }, ...ATTENTION } satisfies Click & Connected,
  ended: { ...REQUEST, phase: 'ended', attempt: { ...CLICKED, call: TALKED }, ...ANSWERED } satisfies Click & Ended,
} as const;

/** Ben opened it half a minute after its time. */
const CLAIM = { by: BEN, until: '2026-11-23T09:02:30.000Z' };

const BY_HAND = { ...REQUEST, mode: 'by-hand' } as const;
const HAND_DIALLED = { handoffContactId: CALL, admittedAt: CLICKED_AT, call: { contactId: CALL, initiatedAt: CLICKED_AT } };

/** Calls that the agent dialled by hand. */
export const HAND_SAMPLES = {
  'dialled by hand': { ...BY_HAND, phase: 'waiting', attempt: HAND_DIALLED, ...ATTENTION } satisfies Click & Waiting,
  'dialled by hand, in talk': { ...BY_HAND, phase: 'connected', attempt: { ...HAND_DIALLED, call: { ...TALKING, initiatedAt: CLICKED_AT } }, checkAt: '2026-11-23T10:00:20.000Z' } satisfies Click & Connected,
} as const;

const CALLED_ONCE = { ...IN_LINE, call: TALKED, endedAt: ANSWERED.endedAt };

export const PROMISED_SAMPLES = {
  pending: { ...PROMISE, phase: 'pending', attempt: {}, checkAt: CLICKED_AT } satisfies Promised & Pending,
  'to be tried again': {
    ...PROMISE,
    ...{ phase: 'pending', retriesLeft: 1, dueAt: '2026-11-23T09:32:00.000Z', checkAt: '2026-11-23T09:32:00.000Z', attempt: {} },
    attempts: [{ ...CALLED_ONCE, outcome: outcome('hung-up-at-once') }],
  } satisfies CallbackIn<Pending>,
  claimed: { ...PROMISE, phase: 'pending', attempt: { claim: CLAIM }, checkAt: CLAIM.until } satisfies Promised & Pending,
  'handing-off': { ...PROMISE, phase: 'handing-off', attempt: IN_LINE, ...ATTENTION } satisfies Promised & HandingOff,
  waiting: { ...PROMISE, phase: 'waiting', attempt: { ...IN_LINE, call: LINED_UP }, ...ATTENTION } satisfies Promised & Waiting,
  withdrawn: {
    ...PROMISE,
    phase: 'waiting',
    attempt: { ...IN_LINE, call: LINED_UP, withdrawal: 'cancelled' },
    ...ATTENTION,
  } satisfies CallbackIn<Waiting>,
  'being taken out to look': {
    ...PROMISE,
    phase: 'waiting',
    attempt: { ...IN_LINE, call: LINED_UP, withdrawal: 'looked-at', claim: CLAIM },
    ...ATTENTION,
  } satisfies CallbackIn<Waiting>,
  connected: { ...PROMISE, phase: 'connected', attempt: { ...IN_LINE, call: TALKING }, ...ATTENTION } satisfies Promised & Connected,
  ended: { ...PROMISE, phase: 'ended', attempt: { ...IN_LINE, call: TALKED }, ...ANSWERED } satisfies Promised & Ended,
} as const;

/** The customer is called before an agent: once Connect said that it is, and before. */
export const CALLED_FIRST = {
  ...PROMISE,
  phase: 'calling',
  attempt: { line: { queueId: QUEUE.queueId }, customerFirst: true, dials: 1, dialledAs: 0, dialledAt: CLICKED_AT },
  checkAt: '2026-11-23T09:00:20.000Z',
} satisfies Promised & Calling;

const { owner: _nobodys, ...ANYBODYS } = PROMISE;

export const CUSTOMER_FIRST_SAMPLES = {
  'pending, for any agent': { ...ANYBODYS, phase: 'pending', attempt: {}, checkAt: CLICKED_AT } satisfies Promised & Pending,
  'calling, and Connect has not said yet': CALLED_FIRST,
  calling: { ...CALLED_FIRST, attempt: { ...CALLED_FIRST.attempt, ...ADMITTED }, checkAt: '2026-11-23T09:02:02.000Z' } satisfies Promised & Calling,
} as const;

const CALLERS = { origin: 'caller', relatedContactId: HANDOFF } as const;

/** The callback of a caller in the queue, while their own call may go on. */
export const CALLER_SAMPLES = {
  pending: { ...PROMISED_SAMPLES.pending, ...CALLERS } satisfies Promised & Pending,
  'handing-off': { ...PROMISED_SAMPLES['handing-off'], ...CALLERS } satisfies Promised & HandingOff,
  waiting: { ...PROMISED_SAMPLES.waiting, ...CALLERS } satisfies Promised & Waiting,
} as const;
