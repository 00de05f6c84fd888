import type { OpeningHours } from '../../lambda/domain/calendar/opening-hours';
import type { Agent } from '../../lambda/domain/callback/callback';
import type { QueuePolicy } from '../../lambda/domain/queue-policy';
import type { AgentDesks } from '../../lambda/ports/agents';
import type { Placement } from '../../lambda/ports/telephony';
import { digestIds } from '../../lambda/adapters/digest-ids';
import { createDialPorts } from './dial-ports';
import { createInMemoryAgenda } from './in-memory-agenda';
import { createInMemoryCursor, createInMemoryDispatchQueue } from './in-memory-dispatch';

export const BEN: Agent = { userId: 'u-ben', username: 'ben' };

const RULES = { aheadAtMostHours: 720, ownedAtMostHours: 168, retries: 3, retryMinutes: 30, ownerPatienceMinutes: 5, purgeMinutes: 480, queuedAtMost: 2 };
export const SUPPORT: QueuePolicy = { queueId: 'q-support', twinQueueId: 'q-support-callbacks', name: 'Support', ...RULES };
export const SALES: QueuePolicy = { queueId: 'q-sales', twinQueueId: 'q-sales-callbacks', name: 'Sales', ...RULES, purgeMinutes: 120 };

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
/** 09:00 to 17:30 from Monday to Friday, in London. */
export const OFFICE_HOURS: OpeningHours = { zone: 'Europe/London', ranges: WEEKDAYS.map((day) => ({ day, startMinute: 9 * 60, endMinute: 17 * 60 + 30 })), overrides: [] };

/**
 * The ports of promised callbacks, in memory: ada serves both queues, ben Support alone. Sales has office hours, Support none.
 * The clock stands on Monday 23 November 2026, at 09:00 UTC.
 */
export function createPromisePorts({ answers = [] }: { answers?: Placement[] } = {}) {
  const made = createDialPorts({ answers });
  const served: Record<string, string[]> = { 'u-ada': ['q-support', 'q-sales-callbacks'], 'u-ben': ['q-support'] };
  const contacts: Record<string, Awaited<ReturnType<AgentDesks['contactOf']>>> = {};
  const desks: AgentDesks = { queuesOf: async (userId) => new Set(served[userId]), contactOf: async (userId) => contacts[userId] };
  const dispatch = createInMemoryDispatchQueue();
  const ports = {
    ...made.ports,
    ids: digestIds,
    numberRules: { ...made.ports.numberRules, allowedCountries: ['DE', 'GB'] },
    queues: new Map([SUPPORT, SALES].map((queue) => [queue.queueId, queue])),
    hours: { of: async (queueId: string) => (queueId === 'q-sales' ? OFFICE_HOURS : undefined) },
    desks,
    dispatch,
    cursor: createInMemoryCursor(),
    agenda: createInMemoryAgenda(made.store),
    secondsPerCall: 1,
  };
  return { ...made, ports, served, contacts, dispatch };
}
