import { randomSecrets } from '../../lambda/adapters/random-tokens';
import { secondsBetween, plusSeconds } from '../../lambda/domain/callback/instant';
import type { NumberChecks, SentCode } from '../../lambda/ports/one-time-codes';
import type { RateLimits } from '../../lambda/ports/rate-limits';
import type { Clock } from '../../lambda/ports/surroundings';
import type { Secrets, TokenBook } from '../../lambda/ports/tokens';
import type { RequestCallbackPorts } from '../../lambda/usecases/request-callback';
import { createInMemoryPlaceBook } from './in-memory-place-book';
import { createPromisePorts, OFFICE_HOURS } from './promise-ports';

export function createInMemoryRateLimits(clock: Clock): RateLimits {
  const windows = new Map<string, { used: number; endsAt: string }>();
  return {
    async use({ name, atMost, windowSeconds }, key) {
      const now = clock.now();
      const there = windows.get(`${name} ${key}`);
      const window = there && there.endsAt > now ? there : { used: 0, endsAt: plusSeconds(now, windowSeconds) };
      if (window.used >= atMost) return Math.ceil(secondsBetween(now, window.endsAt));
      windows.set(`${name} ${key}`, { ...window, used: window.used + 1 });
      return undefined;
    },
  };
}

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

/** The ports of what customers ask for, in memory. Support is always open, Sales at office hours, with slots of half an hour for one customer each. */
export function createCustomerPorts({ checkRequired = true }: { checkRequired?: boolean } = {}) {
  const made = createPromisePorts();
  const texts: { number: string; text: string }[] = [];
  const network = { isDown: false };
  const slots = { lengthMinutes: 30, capacity: 1, leadMinutes: 0, daysAhead: 7 };
  const offer = { offerAboveSeconds: 60, assumedHandleSeconds: 300 };
  /** Of each queue, and of its twin. */
  const load = { contactsInQueue: 0, contactsScheduled: 0, agentsStaffed: 1, agentsAvailable: 0 };
  const ports: RequestCallbackPorts = {
    ...made.ports,
    hours: { of: async (queueId) => (queueId === 'q-sales' ? OFFICE_HOURS : undefined) },
    places: createInMemoryPlaceBook(made.clock),
    offers: new Map([['q-sales', { queueId: 'q-sales', ...offer, slots }], ['q-support', { queueId: 'q-support', ...offer }]]),
    wait: { loadOf: async (queueIds) => new Map(queueIds.map((queueId) => [queueId, load])), handleSecondsOf: async () => 600 },
    backlog: { of: async () => ({ due: 0, announced: 0, comingUp: [] }) },
    limits: createInMemoryRateLimits(made.clock),
    checks: createInMemoryNumberChecks(),
    secrets: randomSecrets,
    tokens: createInMemoryTokenBook(randomSecrets),
    texts: {
      async send(number, text) {
        if (network.isDown) throw new Error('The network is down.');
        texts.push({ number, text });
      },
    },
    language: 'en',
    checkRequired,
  };
  /** The code of the last text that a phone got. */
  const codeOn = (number: string) => /\b\d{6}\b/.exec(texts.filter((text) => text.number === number).at(-1)?.text ?? '')?.[0] ?? 'none';
  return { ...made, ports, texts, network, codeOn, load };
}
