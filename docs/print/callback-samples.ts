import type { Callback, Click, PhaseName, Promised } from '../../lambda/domain/callback/callback';
import type { CallbackEvent } from '../../lambda/domain/callback/event';
import { REPORTS } from '../../lambda/domain/callback/event';

/** One callback in every phase, and every event there is: tests and the printed state page run over both. */
export const CLICKED_AT = '2026-11-23T09:00:00.000Z';
export const HANDOFF = 'c1-handoff';
export const CALL = 'c2-callback';

const REQUEST: Click = {
  id: 'subject.key',
  subject: 'subject',
  origin: 'click',
  mode: 'queued-callback',
  agent: { userId: 'u-ada', username: 'ada' },
  number: '+493012345678',
  requestedAt: CLICKED_AT,
  version: 1,
};

const PROMISED: Promised = {
  id: 'customer.key',
  subject: 'customer',
  origin: 'agent',
  mode: 'queued-callback',
  number: '+493012345678',
  queueId: 'q-support',
  requestedBy: REQUEST.agent,
  owner: REQUEST.agent,
  dueAt: CLICKED_AT,
  zone: 'Europe/Berlin',
  purgeAt: '2026-11-23T17:00:00.000Z',
  retriesLeft: 2,
  attempts: [],
  requestedAt: '2026-11-22T15:00:00.000Z',
  version: 1,
};

const WAY = { handoffContactId: HANDOFF, admittedAt: '2026-11-23T09:00:02.000Z' };
const ATTENTION = { attentionAt: '2026-11-23T09:01:00.000Z' };
const LINED_UP = { contactId: CALL, initiatedAt: '2026-11-23T09:00:02.000Z', queuedAt: '2026-11-23T09:00:03.000Z' };
const TALKING = {
  ...LINED_UP,
  acceptedAt: '2026-11-23T09:00:08.000Z',
  customerAnsweredAt: '2026-11-23T09:00:20.000Z',
  connectedAt: '2026-11-23T09:00:20.000Z',
};

export const SAMPLES: Record<PhaseName, Callback> = {
  pending: { ...PROMISED, phase: 'pending', attentionAt: CLICKED_AT },
  dispatching: { ...REQUEST, phase: 'dispatching', placements: 1, attentionAt: '2026-11-23T09:00:20.000Z' },
  'handing-off': { ...REQUEST, phase: 'handing-off', ...WAY, ...ATTENTION },
  waiting: { ...REQUEST, phase: 'waiting', ...WAY, since: LINED_UP.queuedAt, call: LINED_UP, ...ATTENTION },
  holding: {
    ...REQUEST,
    mode: 'legacy',
    phase: 'holding',
    handoffContactId: HANDOFF,
    since: '2026-11-23T09:00:12.000Z',
    call: { contactId: HANDOFF, customerAnsweredAt: '2026-11-23T09:00:12.000Z' },
    ...ATTENTION,
  },
  connected: { ...REQUEST, phase: 'connected', ...WAY, since: TALKING.connectedAt, call: TALKING, ...ATTENTION },
  ended: {
    ...REQUEST,
    phase: 'ended',
    ...WAY,
    call: { ...TALKING, disconnectedAt: '2026-11-23T09:02:00.000Z' },
    endedAt: '2026-11-23T09:02:00.000Z',
    outcome: { code: 'handled', sentence: 'The agent and the customer talked.' },
  },
};

const OVER = { contactId: CALL, acceptedAt: TALKING.acceptedAt, disconnectedAt: '2026-11-23T09:00:50.000Z', disconnectReason: 'TELECOM_UNANSWERED' };
const HANDOFF_OVER = { contactId: HANDOFF, disconnectedAt: '2026-11-23T09:00:04.000Z' };

/** Named as the state page shows them. */
export const EVENTS: Record<string, CallbackEvent> = {
  'admission asked, same contact': { type: 'admission-asked', contactId: HANDOFF },
  'admission asked, another contact': { type: 'admission-asked', contactId: 'c9-second' },
  ...Object.fromEntries(REPORTS.map((report) => [`reported: ${report}`, { type: 'reported', contactId: HANDOFF, report }])),
  'reported by another contact': { type: 'reported', contactId: 'c9-second', report: 'queued' },
  placed: { type: 'placed', contactId: HANDOFF },
  'placement refused': { type: 'placement-refused', failure: 'connect-limit' },
  'contact seen: handoff over': { type: 'contact-seen', facts: HANDOFF_OVER },
  'contact seen: queued': { type: 'contact-seen', facts: LINED_UP },
  'contact seen: connected': { type: 'contact-seen', facts: TALKING },
  'contact seen: over, not answered': { type: 'contact-seen', facts: OVER },
  'looked up: nothing there': { type: 'looked-up' },
  'looked up: handoff up, no callback': { type: 'looked-up', handoff: { contactId: HANDOFF } },
  'looked up: handoff over, no callback': { type: 'looked-up', handoff: HANDOFF_OVER },
  'looked up: callback queued': { type: 'looked-up', handoff: HANDOFF_OVER, call: LINED_UP },
  'attention due': { type: 'attention-due' },
  'leftovers stopped': { type: 'leftovers-stopped' },
};
