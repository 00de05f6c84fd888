import type { OpeningHours } from '../../lambda/calendar/domain/opening-hours';
import type { Agent } from '../../lambda/agents/domain/agent';
import { type CallingPolicy, USUAL_CALLING } from '../../lambda/queues/domain/calling-policy';
import type { QueuePolicy } from '../../lambda/queues/domain/queue-policy';
import type { AgentDesks } from '../../lambda/agents/ports/agents';
import type { OwnOutcome } from '../../lambda/callbacks/domain/own-outcome';
import type { DialAnswer } from '../../lambda/callbacks/ports/dialler';
import { keyedIds } from './keyed-ids';
import { wireAgentCallbacks } from '../../lambda/functions/wiring/agent-callbacks';
import { withLines } from '../../lambda/functions/wiring/lines';
import { wirePromises } from '../../lambda/functions/wiring/promises';
import { createCircumstanceBook } from '../../lambda/callbacks/usecases/circumstances';
import { createBringIfNear } from '../../lambda/agenda/usecases/bring-if-near';
import { ADA, createDialPorts } from './dial-ports';
import { createInMemoryAnswerBook } from './in-memory-answer-book';
import { createInMemoryAgenda } from './in-memory-agenda';
import { createInMemoryRules } from './in-memory-lists';
import { createInMemoryLineBook } from './in-memory-line-book';
import { createInMemoryParking } from './in-memory-parking';
import { createInMemoryCursor, createInMemoryDispatchQueue } from './in-memory-dispatch';

export const BEN: Agent = { userId: 'u-ben', username: 'ben' };

/** One of each kind. */
export const OWN_OUTCOMES: OwnOutcome[] = [
  { code: 'sold', label: { en: 'Sold', de: 'Verkauft' }, does: 'done' },
  { code: 'in-a-meeting', label: { en: 'In a meeting', de: 'In einer Sitzung' }, does: 'retry' },
  { code: 'not-interested', label: { en: 'Not interested', de: 'Kein Interesse' }, does: 'end' },
];

const RULES = { aheadAtMostHours: 720, ownedAtMostHours: 168, retries: 3, retryMinutes: 30, reachedAfterSeconds: 5, ownerPatienceMinutes: 5, lookAtMostMinutes: 2, purgeMinutes: 480, lastPromiseMinutesBeforeClosing: 15, queuedAtMost: 2 };
export const SUPPORT: QueuePolicy = { queueId: 'q-support', twinQueueId: 'q-support-callbacks', name: 'Support', ...RULES };
export const SALES: QueuePolicy = { queueId: 'q-sales', twinQueueId: 'q-sales-callbacks', name: 'Sales', ...RULES, purgeMinutes: 120 };

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
/** 09:00 to 17:30 from Monday to Friday, in London. */
export const OFFICE_HOURS: OpeningHours = { zone: 'Europe/London', ranges: WEEKDAYS.map((day) => ({ day, startMinute: 9 * 60, endMinute: 17 * 60 + 30 })), overrides: [] };

/**
 * Creates the ports of promised callbacks in memory, and the use cases that are bound to them. Ada serves both queues, ben Support alone. Sales has office hours,
 * Support none. The clock is set to Monday 23 November 2026, at 09:00 UTC.
 */
export function createPromisePorts({ answers = [], calling = USUAL_CALLING }: { answers?: DialAnswer[]; calling?: CallingPolicy } = {}) {
  const made = createDialPorts({ answers });
  const served: Record<string, string[]> = { 'u-ada': ['q-support', 'q-sales-callbacks'], 'u-ben': ['q-support'] };
  const contacts: Record<string, Awaited<ReturnType<AgentDesks['contactOf']>>> = {};
  const desks: AgentDesks = { queuesOf: async (userId) => new Set(served[userId]), contactOf: async (userId) => contacts[userId] };
  const sending = { clock: made.clock, dispatch: createInMemoryDispatchQueue(), cursor: createInMemoryCursor(), secondsPerCall: 1 };
  const { dispatch } = sending;
  const { entries: lists, aMomentAgo, ...rules } = createInMemoryRules({ clock: made.clock, numberRules: { ...made.ports.numberRules, allowedCountries: ['DE', 'GB'] }, calling });
  const hours = { of: async (queueId: string) => (queueId === 'q-sales' ? OFFICE_HOURS : undefined) };
  const ports = withLines({ answers: createInMemoryAnswerBook(),
    ...made.ports,
    numbers: made.store,
    lines: createInMemoryLineBook(),
    parking: createInMemoryParking(made.store),
    ids: keyedIds,
    ...rules,
    queues: new Map([SUPPORT, SALES].map((queue) => [queue.queueId, queue])),
    hours,
    circumstances: createCircumstanceBook({ hours, ...rules }),
    desks,
    ownOutcomes: OWN_OUTCOMES,
    agentsByName: { find: async (username: string) => [ADA, BEN].find((agent) => agent.username === username) },
    ...sending,
    bringIfNear: createBringIfNear(sending),
    agenda: createInMemoryAgenda(made.store),
  });
  return { ...made, ports, lists, aMomentAgo, served, contacts, dispatch, ...wirePromises(ports), ...wireAgentCallbacks(ports) };
}
