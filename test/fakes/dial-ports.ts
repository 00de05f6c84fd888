import { createInMemoryAnswerBook } from './in-memory-answer-book';
import type { SayOutcome } from '../../lambda/callbacks/usecases/say-outcome';
import { USUAL_NUMBER_TYPES } from '../../lambda/numbers/domain/number-type';
import type { Agent } from '../../lambda/agents/domain/agent';
import type { AgentHold, GuaranteeKind } from '../../lambda/agents/domain/agent-hold';
import { createReleaseAgent } from '../../lambda/agents/usecases/hold-agent';
import type { AgentHoldStore, AgentRouting } from '../../lambda/agents/ports/agents';
import type { Notices } from '../../lambda/ground/ports/clock-ids-notices';
import type { Contacts } from '../../lambda/callbacks/ports/contacts';
import type { DialAnswer, Dialler } from '../../lambda/callbacks/ports/dialler';
import { createCircumstanceBook } from '../../lambda/callbacks/usecases/circumstances';
import { createGatedDialler } from '../../lambda/callbacks/usecases/gated-dialler';
import type { ClickOrder } from '../../lambda/dials/domain/click-order';
import { wireAgentCallbacks } from '../../lambda/functions/wiring/agent-callbacks';
import { type DialPorts, wireDials } from '../../lambda/functions/wiring/dials';
import type { Listing } from '../../lambda/calling-rules/usecases/list-number';
import { createInLine } from '../../lambda/callbacks/usecases/in-line';
import { createInMemoryAgenda } from './in-memory-agenda';
import { createInMemoryCallbackStore } from './in-memory-callback-store';
import { createInMemoryCapacityBook } from './in-memory-capacity-book';
import { createInMemoryCustomerNumbers } from './in-memory-customer-numbers';
import { createInMemoryDispatchQueue } from './in-memory-dispatch';
import { createInMemoryParking } from './in-memory-parking';
import { createInMemoryPauses } from './in-memory-pauses';
import { createInMemoryRules } from './in-memory-lists';
import { createInMemoryLineBook } from './in-memory-line-book';
import { createInMemoryTakenOverList } from './in-memory-taken-over';

export const ADA: Agent = { userId: 'u-ada', username: 'ada' };

/** A number that agents may choose to show. */
export const SECOND_LINE = { number: '+493012345699', name: 'Second line', agentsChoose: true };

/** Ports in memory, with a clock that is set by hand, and what was done with them. */
export function createDialPorts({ guarantee = 'none', answers = [], atMostPerMinute }: { guarantee?: 'none' | GuaranteeKind; answers?: DialAnswer[]; atMostPerMinute?: number } = {}) {
  const did = { placed: [] as string[], stopped: [] as string[], failures: [] as string[], routing: [] as string[] };
  const clock = { at: '2026-11-23T09:00:00.000Z', now: () => clock.at };
  const store = createInMemoryCallbackStore();
  const pauses = createInMemoryPauses({ clock, ...(atMostPerMinute !== undefined && { atMostPerMinute }) });
  const placed: Dialler = {
    async dial(callback, { nthDial }) {
      did.placed.push(`${callback.id}-${nthDial}`);
      return answers.shift() ?? { dialled: `c1-${did.placed.length}` };
    },
  };
  const dialler = createGatedDialler(placed, pauses);
  const contacts: Contacts = {
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
  const ids = { digest: (...parts: string[]) => parts.join('/').replace(/\./g, '_'), underOtherKeys: () => [] };
  const numberRules = { allowedCountries: ['DE'], defaultCountry: 'DE', allowedTypes: USUAL_NUMBER_TYPES, ownNumbers: [] };
  const { entries: lists, aMomentAgo: _sameAlways, ...rules } = createInMemoryRules({ clock, numberRules });
  const forPromises = { numbers: store, offers: new Map(), queues: new Map(), hours: { of: async () => undefined }, bringIfNear: async () => undefined };
  const inLine = createInLine({ ...forPromises, lines: createInMemoryLineBook(), parking: createInMemoryParking(store), store, contacts, clock, answers: createInMemoryAnswerBook() });
  const releaseAgent = createReleaseAgent({ holds, routing, guarantee, clock, notices });
  const forAgents = { desks: { queuesOf: async () => new Set<string>(), contactOf: async () => undefined }, agentsByName: { find: async () => undefined }, dispatch: createInMemoryDispatchQueue(), agenda: createInMemoryAgenda(store), takenOver: createInMemoryTakenOverList(store), customerNumbers: createInMemoryCustomerNumbers(), news: { since: async () => undefined }, checkRelatedContact: async () => undefined, followUps: store, ownOutcomes: [], listNumber: async (number: string, { source, by, reason }: Listing) => void lists.set(number, { 'do-not-call': { source, since: clock.now(), reason: `${reason}, says ${by}` } }) };
  const settings = { guarantee, clickRules: { legacyAllowed: false, atMostMinutes: 30, recording: 'agent-chooses' as const, callerIds: [SECOND_LINE] }, isLoggedIn: async () => true, seats: createInMemoryCapacityBook(clock), dialMode: 'queued-callback' as const, withAnswers: (sayOutcome: SayOutcome) => sayOutcome, isVoicemail: async () => false, ...rules, circumstances: createCircumstanceBook({ hours: forPromises.hours, ...rules }) };
  const ports: DialPorts = { releaseAgent, store, dialler, pauses, contacts, notices, routing, holds, ids, clock, ...settings, ...forPromises, ...forAgents, inLine };
  return { ports, did, clock, store, routing, holds, pauses, lists };
}

/** An agent clicks, in a world of these ports. */
export function startDial(ports: DialPorts, order: ClickOrder) {
  return wireDials(ports, wireAgentCallbacks(ports)).startDial(order);
}

function createRouting(did: string[]) {
  const original: Record<GuaranteeKind, string> = { 'hold-status': 'available', 'quiet-routing-profile': 'profile' };
  const out = new Set<GuaranteeKind>();
  const away = new Set<string>();
  const routing: AgentRouting & { away: Set<string>; isOut(kind: GuaranteeKind): boolean } = {
    presence: async () => undefined,
    /** User ids of those who are logged off. */
    away,
    loggedIn: async (userIds) => new Set(userIds.filter((userId) => !away.has(userId))),
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
    async checkAgain(userId, checkAt) {
      const there = held.get(userId);
      if (there) held.set(userId, { ...there, checkAt });
    },
  };
}
