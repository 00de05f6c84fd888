import type { OpeningHours } from '../../lambda/domain/calendar/opening-hours';
import type { CallbackIn, Click, Connected, Dispatching, Ended, HandingOff, Holding, Pending, Promised, Waiting } from '../../lambda/domain/callback/callback';
import { outcome } from '../../lambda/domain/callback/outcome';
import type { QueuePolicy } from '../../lambda/domain/queue-policy';

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
  ownerPatienceMinutes: 5,
  purgeMinutes: 480,
  queuedAtMost: 2,
};

/** Open around the clock, but for an override that closes the morning on which the samples are due. */
export const CLOSED_TILL_NOON: OpeningHours = {
  zone: 'UTC',
  ranges: [{ day: 'MONDAY', startMinute: 0, endMinute: 0 }],
  overrides: [{ kind: 'closed', effectiveFrom: '2026-11-23', effectiveTill: '2026-11-23', ranges: [{ startMinute: 0, endMinute: 12 * 60 }] }],
};

const WAY = { handoffContactId: HANDOFF, admittedAt: '2026-11-23T09:00:02.000Z' };
const IN_LINE = { ...WAY, line: { agent: ADA } };
const ATTENTION = { attentionAt: '2026-11-23T09:01:00.000Z' };
export const LINED_UP = { contactId: CALL, initiatedAt: '2026-11-23T09:00:02.000Z', queuedAt: '2026-11-23T09:00:03.000Z' };
export const TALKING = {
  ...LINED_UP,
  acceptedAt: '2026-11-23T09:00:08.000Z',
  customerAnsweredAt: '2026-11-23T09:00:20.000Z',
  connectedAt: '2026-11-23T09:00:20.000Z',
};
const HANDLED = { endedAt: '2026-11-23T09:02:00.000Z', outcome: outcome('handled') };
const TALKED = { ...TALKING, disconnectedAt: HANDLED.endedAt };

export const SAMPLES = {
  dispatching: { ...REQUEST, phase: 'dispatching', placements: 1, attentionAt: '2026-11-23T09:00:20.000Z' } satisfies Click & Dispatching,
  'handing-off': { ...REQUEST, phase: 'handing-off', ...WAY, ...ATTENTION } satisfies Click & HandingOff,
  waiting: { ...REQUEST, phase: 'waiting', ...WAY, since: LINED_UP.queuedAt, call: LINED_UP, ...ATTENTION } satisfies Click & Waiting,
  holding: {
    ...REQUEST,
    mode: 'legacy',
    phase: 'holding',
    handoffContactId: HANDOFF,
    since: '2026-11-23T09:00:12.000Z',
    call: { contactId: HANDOFF, customerAnsweredAt: '2026-11-23T09:00:12.000Z' },
    ...ATTENTION,
  } satisfies Click & Holding,
  connected: { ...REQUEST, phase: 'connected', ...WAY, since: TALKING.connectedAt, call: TALKING, ...ATTENTION } satisfies Click & Connected,
  ended: { ...REQUEST, phase: 'ended', ...WAY, call: TALKED, ...HANDLED } satisfies Click & Ended,
} as const;

export const PROMISED_SAMPLES = {
  pending: { ...PROMISE, phase: 'pending', attentionAt: CLICKED_AT } satisfies Promised & Pending,
  'handing-off': { ...PROMISE, phase: 'handing-off', ...IN_LINE, ...ATTENTION } satisfies Promised & HandingOff,
  waiting: { ...PROMISE, phase: 'waiting', ...IN_LINE, since: LINED_UP.queuedAt, call: LINED_UP, ...ATTENTION } satisfies Promised & Waiting,
  withdrawn: {
    ...PROMISE,
    phase: 'waiting',
    ...IN_LINE,
    since: LINED_UP.queuedAt,
    call: LINED_UP,
    withdrawal: 'cancelled',
    ...ATTENTION,
  } satisfies CallbackIn<Waiting>,
  connected: { ...PROMISE, phase: 'connected', ...IN_LINE, since: TALKING.connectedAt, call: TALKING, ...ATTENTION } satisfies Promised & Connected,
  ended: { ...PROMISE, phase: 'ended', ...IN_LINE, call: TALKED, ...HANDLED } satisfies Promised & Ended,
} as const;

const CALLERS = { origin: 'caller', relatedContactId: HANDOFF } as const;

/** Those of a caller in the queue, as long as their own call may go on. */
export const CALLER_SAMPLES = {
  pending: { ...PROMISED_SAMPLES.pending, ...CALLERS } satisfies Promised & Pending,
  'handing-off': { ...PROMISED_SAMPLES['handing-off'], ...CALLERS } satisfies Promised & HandingOff,
  waiting: { ...PROMISED_SAMPLES.waiting, ...CALLERS } satisfies Promised & Waiting,
} as const;
