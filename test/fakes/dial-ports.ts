import type { Agent } from '../../lambda/domain/callback/callback';
import type { AgentHold, GuaranteeKind } from '../../lambda/domain/agent-hold';
import type { AgentHoldStore, AgentRouting } from '../../lambda/ports/agents';
import type { Notices } from '../../lambda/ports/surroundings';
import type { Placement, Telephony } from '../../lambda/ports/telephony';
import type { StartDialPorts } from '../../lambda/usecases/start-dial';
import { createInMemoryCallbackStore } from './in-memory-callback-store';
import { createInMemoryLineBook } from './in-memory-line-book';

export const ADA: Agent = { userId: 'u-ada', username: 'ada' };

/** Ports in memory, with a clock that is set by hand, and what was done with them. */
export function createDialPorts({ guarantee = 'none', answers = [] }: { guarantee?: 'none' | GuaranteeKind; answers?: Placement[] } = {}) {
  const did = { placed: [] as string[], stopped: [] as string[], failures: [] as string[], routing: [] as string[] };
  const clock = { at: '2026-11-23T09:00:00.000Z', now: () => clock.at };
  const store = createInMemoryCallbackStore();
  const telephony: Telephony = {
    async place(callback, { placement }) {
      did.placed.push(`${callback.id}-${placement}`);
      return answers.shift() ?? { placed: `c1-${did.placed.length}` };
    },
    lookUp: async () => undefined,
    callbacksFrom: async () => ({ open: [] }),
    async stop(contactId) {
      did.stopped.push(contactId);
    },
  };
  const notices: Notices = {
    decided: () => undefined,
    measured: () => undefined,
    counted: () => undefined,
    lost: () => undefined,
    failed: (what) => void did.failures.push(what),
  };
  const routing = createRouting(did.routing);
  const holds = createHolds();
  const ids = { digest: (...parts: string[]) => parts.join('/').replace(/\./g, '_') };
  const numberRules = { allowedCountries: ['DE'], defaultCountry: 'DE', premiumAllowed: false, ownNumbers: [] };
  const forPromises = { queues: new Map(), hours: { of: async () => undefined }, lines: createInMemoryLineBook() };
  const ports: StartDialPorts = { store, telephony, notices, routing, holds, ids, clock, guarantee, legacyAllowed: false, numberRules, ...forPromises };
  return { ports, did, clock, store, routing, holds };
}

function createRouting(did: string[]) {
  const original: Record<GuaranteeKind, string> = { 'hold-status': 'available', 'quiet-routing-profile': 'profile' };
  const out = new Set<GuaranteeKind>();
  const routing: AgentRouting & { isOut(kind: GuaranteeKind): boolean } = {
    presence: async () => undefined,
    routedBy: async (_user, kind) => (out.has(kind) ? undefined : original[kind]),
    async takeOut(_user, kind) {
      out.add(kind);
      did.push(`out ${kind}`);
    },
    async giveBack(_user, kind, to) {
      out.delete(kind);
      did.push(`back to ${to}`);
    },
    isOut: (kind) => out.has(kind),
  };
  return routing;
}

function createHolds(): AgentHoldStore {
  const held = new Map<string, AgentHold>();
  return {
    async take(hold, callbackId) {
      const there = held.get(hold.userId);
      const next = { ...hold, original: there?.original ?? hold.original, holders: [...new Set([...(there?.holders ?? []), callbackId])] };
      held.set(hold.userId, next);
      return next;
    },
    async leave(userId, callbackId) {
      const there = held.get(userId);
      if (!there?.holders.includes(callbackId)) return undefined;
      const next = { ...there, holders: there.holders.filter((holder) => holder !== callbackId) };
      held.set(userId, next);
      return next;
    },
    find: async (userId) => held.get(userId),
    remove: async (userId) => held.get(userId)?.holders.length === 0 && held.delete(userId),
    async lookAgain(userId, attentionAt) {
      const there = held.get(userId);
      if (there) held.set(userId, { ...there, attentionAt });
    },
  };
}
