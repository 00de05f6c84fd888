import { createStartNumberCheck } from '../../lambda/app-access/usecases/start-number-check';
import { randomSecrets } from '../../lambda/app-access/adapters/random-tokens';
import type { NumberChecks, SentCode } from '../../lambda/app-access/ports/one-time-codes';
import type { Secrets, TokenBook } from '../../lambda/app-access/ports/tokens';
import { createEnforceRateLimits } from '../../lambda/app-access/usecases/enforce-rate-limits';
import { type AppRequestPorts, wireAppRequests } from '../../lambda/functions/wiring/app-requests';
import type { OfferPolicy } from '../../lambda/queues/domain/offer-policy';
import { createInMemoryCapacityBook } from './in-memory-capacity-book';
import { createInMemoryRateLimits } from './in-memory-rate-limits';
import { createPromisePorts, OFFICE_HOURS } from './promise-ports';

export function createInMemoryNumberChecks(): NumberChecks {
  const checks = new Map<string, SentCode & { tries: number; spentFor?: string }>();
  return {
    keep: async (digest, sent) => void checks.set(digest, { ...sent, tries: 0 }),
    async countTry(digest, { now, atMost }) {
      const check = checks.get(digest);
      if (!check || check.expiresAt <= now || check.tries >= atMost) return undefined;
      check.tries += 1;
      return { ...check };
    },
    async spend(digest, requestId) {
      const check = checks.get(digest);
      if (!check || (check.spentFor ?? requestId) !== requestId) return false;
      check.spentFor = requestId;
      return true;
    },
  };
}

export function createInMemoryTokenBook(secrets: Pick<Secrets, 'token'>): TokenBook {
  const tokens = new Map<string, string>();
  return {
    async issue({ holder, names }) {
      const token = secrets.token();
      tokens.set(`${holder} ${token}`, names);
      return token;
    },
    find: async (holder, token) => tokens.get(`${holder} ${token}`),
  };
}

/**
 * Creates the ports of callback requests in memory, and the use cases that are bound to them. Support is always open, Sales at office hours, with slots of half
 * an hour for one customer each.
 */
export function createCustomerPorts({ checkRequired = true }: { checkRequired?: boolean } = {}) {
  const made = createPromisePorts();
  const texts: { number: string; text: string }[] = [];
  const slots = { lengthMinutes: 30, capacity: 1, leadMinutes: 0, daysAhead: 7 };
  const offer = { offerAboveSeconds: 60, assumedHandleSeconds: 300, lastPromiseMinutesBeforeClosing: 15 };
  /** Load of each queue, and of its twin. */
  const load = { contactsInQueue: 0, contactsScheduled: 0, agentsStaffed: 1, agentsAvailable: 0 };
  const checks = createInMemoryNumberChecks();
  const ports = {
    ...made.ports,
    hours: { of: async (queueId) => (queueId === 'q-sales' ? OFFICE_HOURS : undefined) },
    seats: createInMemoryCapacityBook(made.clock),
    offers: new Map<string, OfferPolicy>([['q-sales', { queueId: 'q-sales', ...offer, slots }], ['q-support', { queueId: 'q-support', ...offer }]]),
    wait: { loadOf: async (queueIds) => new Map(queueIds.map((queueId) => [queueId, load])), handleSecondsOf: async () => 600, estimateOf: async () => undefined },
    backlogOf: async () => ({ due: 0, announced: 0, comingUp: [] }),
    enforceRateLimits: createEnforceRateLimits(createInMemoryRateLimits(made.clock)),
    checks,
    secrets: randomSecrets,
    tokens: createInMemoryTokenBook(randomSecrets),
    checkRequired,
  } satisfies AppRequestPorts;
  /** Returns the code of the last text that a phone got. */
  const codeOn = (number: string) => /\b\d{6}\b/.exec(texts.filter((text) => text.number === number).at(-1)?.text ?? '')?.[0] ?? 'none';
  const startNumberCheck = createStartNumberCheck({ ...ports, checks, sendText: async ({ number, code }) => void texts.push({ number, text: code }), speakCode: undefined });
  return { ...wireAppRequests(ports), startNumberCheck, ...made, ports, texts, codeOn, load };
}
