import { createInMemoryRules } from '../fakes/in-memory-lists';
import { OWN_OUTCOMES } from '../fakes/promise-ports';
import { ENGLISH } from '../fakes/speeches';
import type { Callback } from '../../lambda/callbacks/domain/callback';
import { isPromised } from '../../lambda/callbacks/domain/callback-request';
import type { OwnOutcome } from '../../lambda/callbacks/domain/own-outcome';
import type { LookBook } from '../../lambda/callbacks/ports/look-book';
import type { LinePorts } from '../../lambda/callbacks/usecases/line-ports';
import type { Notices } from '../../lambda/ground/ports/clock-ids-notices';
import type { Contacts } from '../../lambda/callbacks/ports/contacts';
import type { OpeningHoursBook } from '../../lambda/calendar/ports/opening-hours';
import { createCircumstanceBook } from '../../lambda/callbacks/usecases/circumstances';
import { createGatedDialler } from '../../lambda/callbacks/usecases/gated-dialler';
import type { DialAnswer, Dialler } from '../../lambda/callbacks/ports/dialler';
import type { ResendPorts } from '../../lambda/agenda/usecases/resend-lost';
import type { DispatchMessage } from '../../lambda/agenda/ports/dispatch';
import { createBringIfNear } from '../../lambda/agenda/usecases/bring-if-near';
import type { TickPorts } from '../../lambda/agenda/usecases/dispatch-due';
import type { ContactIndex } from '../../lambda/callbacks/ports/callback-store';
import type { AgentCallbackPorts } from '../../lambda/functions/wiring/agent-callbacks';
import type { AppRequestPorts } from '../../lambda/functions/wiring/app-requests';
import type { CallerPorts } from '../../lambda/functions/wiring/caller-steps';
import type { DialPorts } from '../../lambda/functions/wiring/dials';
import type { SweepLinesPorts, SweepPorts } from '../../lambda/functions/wiring/dispatch-and-sweep';
import type { wireCancelForInboundCall } from '../../lambda/functions/wiring/inbound-calls';
import { withLines } from '../../lambda/functions/wiring/lines';
import { lineLooksOf, pacedLinesOf } from './customers-first';
import { checkPlacing } from './pauses';
import { list, listsOf, NUMBER_RULES } from './rules';
import { createStored } from './stored';
import type { Process } from './trouble';
import type { World } from './world';

/** Everything that any function is wired with. */
export type Ports = TickPorts & ResendPorts & DialPorts & AgentCallbackPorts & AppRequestPorts & CallerPorts & Parameters<typeof wireCancelForInboundCall>[0] & SweepPorts & SweepLinesPorts & LinePorts & { contactIndex: ContactIndex; looks: LookBook };

/** An outcome that puts the number on the do-not-call list. */
export const NEVER_AGAIN: OwnOutcome = { code: 'never-again', label: { en: 'Never again', de: 'Nie wieder' }, does: 'do-not-call' };

const SECONDS_PER_CALL = 2 / 3;

/**
 * Creates the ports of one process over the one world. They are cut off with the process.
 *
 * @param paces it calls customers at the pace of idle agents
 */
export function createPorts(world: World, process: Process, paces?: 'paces'): Ports {
  const { life, queues, desks } = world;
  const deskOf = (userId: string) => desks.find(({ agent }) => agent.userId === userId)!;
  const stored = createStored(world.tables, process);
  const sending = {
    clock: process.clock,
    dispatch: {
      async send(messages: { message: DispatchMessage; at: string }[]) {
        for (const { message, at } of messages) await process.call('send message', () => world.sendMessage(message, at));
      },
    },
    queueLeads: { send: async () => undefined },
    lineLooks: lineLooksOf(world),
    secondsPerCall: SECONDS_PER_CALL,
  };
  const contacts = createContacts(world, process);
  const hours: OpeningHoursBook = { of: (queueId) => process.call('opening hours', () => (queues.has(queueId) ? world.hours : undefined)) };
  const rules = createRules(world, process);
  const lining = { ...stored, clock: process.clock, queues, contacts };
  const pacedLines = paces && pacedLinesOf(world, process, lining);
  const waking = { ...stored, ...(pacedLines && { pacedLines }), answers: { count: async (...told: Parameters<World['answers']['count']>) => process.call('count answer', () => world.answers.count(...told)) }, clock: process.clock, queues, contacts, bringIfNear: createBringIfNear({ ...sending, cursor: stored.cursor }) };
  return {
    ...withLines(waking),
    withAnswers: (sayOutcome) => sayOutcome,
    isVoicemail: async () => false,
    ...sending,
    time: process.time,
    dialler: createGatedDialler(createDialler(world, process), stored.gate),
    routing: {
      presence: (userId) =>
        process.call('presence', () => {
          const { loggedIn, available, doing, heldUp } = deskOf(userId);
          const state = { statusId: 's', statusName: 's', since: life.now(), routable: available };
          return loggedIn ? { ...state, onContact: doing === 'on-contact' || heldUp, wrappingUp: doing === 'wrapping-up' } : undefined;
        }),
      loggedIn: async (userIds) => process.call('logged in', () => new Set(userIds.filter((userId) => deskOf(userId).loggedIn))),
      routedBy: async () => undefined,
      takeOut: async () => undefined,
      giveBack: async () => undefined,
    },
    desks: {
      queuesOf: (userId) => process.call('queues of', () => deskOf(userId).serves),
      contactOf: async () => undefined,
    },
    agentsByName: { find: async (username) => process.call('agent by name', () => desks.map(({ agent }) => agent).find((agent) => agent.username === username)) },
    holds: { take: neverHeld, leave: neverHeld, find: neverHeld, remove: neverHeld, checkAgain: neverHeld },
    checkLoan: neverHeld,
    guarantee: 'none',
    releaseAgent: async () => undefined,
    hours,
    ...rules,
    circumstances: createCircumstanceBook({ hours, ...rules }),
    ...askedOfApps,
    notices: countingNotices(world),
    ids: { digest: (...parts) => parts.join('/'), underOtherKeys: () => [] },
    clickRules: { legacyAllowed: world.legacyAllowed, atMostMinutes: 10, recording: 'never', callerIds: [] },
    isLoggedIn: async () => true,
    checkRelatedContact: async () => undefined,
    followUps: { linkFollowed: neverAsked },
    dialMode: 'queued-callback',
    ownOutcomes: world.rules ? [...OWN_OUTCOMES, NEVER_AGAIN] : OWN_OUTCOMES,
    listNumber: (subject, { source }) => process.call('list number', () => list(world, { subject, key: 'do-not-call' }, { source, since: life.now() })),
    defaultCountry: 'DE',
  };
}

function createRules(world: World, { clock, call }: Process) {
  const ruled = world.rules && { calling: world.rules.rules.calling, otherLists: listsOf(world, world.rules, call) };
  const { entries: _theirs, ...rules } = createInMemoryRules({ clock, numberRules: NUMBER_RULES, ...ruled });
  return rules;
}

/** Nobody asks for a slot or gives another number than they show, and apps vouch for their customers' numbers. */
const askedOfApps = {
  offers: new Map<string, never>(),
  wait: { loadOf: neverAsked, handleSecondsOf: neverAsked, estimateOf: neverAsked },
  backlogOf: neverAsked,
  seats: { takers: async () => [], take: neverAsked },
  news: { since: neverAsked },
  takenOver: { add: async () => undefined, of: neverAsked },
  customerNumbers: { of: neverAsked, save: neverAsked },
  numbers: { linkNumber: neverAsked, linkSharing: neverAsked, isShared: async () => false, linkedTo: async () => [], linksOf: async () => ({ callbacks: [] }) },
  callersMayName: 'any' as const,
  enforceRateLimits: async () => undefined,
  tokens: { issue: async () => 'a token', find: async () => undefined },
  checkRequired: false,
  checks: { keep: neverAsked, countTry: neverAsked, spend: neverAsked },
  sendText: neverAsked,
  speakCode: neverAsked,
  secrets: { token: neverAsked, code: neverAsked, digest: neverAsked, isSame: neverAsked },
  speeches: [ENGLISH] as const,
  positionOf: neverAsked,
  noteOffer: () => undefined,
};

function neverAsked(): never {
  throw new Error('No number is checked in these histories, and no slot taken.');
}

function neverHeld(): never {
  throw new Error('Nobody is held out of routing in these histories.');
}

function createDialler(world: World, { call }: Process): Dialler {
  const { chance, centre, trouble, answerCall } = world;
  const busy = () => trouble.climate.failing > 0 && chance.is(0.05);
  const dial = (callback: Callback, { nthDial, line = callback.attempt.line }: Parameters<Dialler['dial']>[1]): DialAnswer => {
    if (busy()) return { refused: chance.oneOf(['connect-busy', 'connect-limit'] as const) };
    const { dialledAs } = callback.attempt;
    const customerFirst = callback.phase === 'calling';
    const token = customerFirst ? `${callback.id}-${dialledAs}` : `${callback.id}-${isPromised(callback) ? `${callback.version}-` : ''}${nthDial}`;
    const order = { callbackId: callback.id, number: callback.number, version: (customerFirst && dialledAs) || callback.version, isClick: !isPromised(callback), ...(customerFirst && { customerFirst: true as const }), ...(callback.mode === 'legacy' && { legacy: true as const }), line: line ?? { agent: (callback as { agent: { userId: string; username: string } }).agent } };
    const { contact, isNew } = centre.placed(token, order);
    if (isNew) checkPlacing(world, callback);
    if (isNew) answerCall(contact.id);
    return { dialled: contact.id };
  };
  return { dial: (callback, how) => call('dial', () => dial(callback, how)).catch((error: unknown) => (error instanceof Error && error.name === 'NoTimeLeft' ? { refused: 'connect-busy' as const } : { unclear: String(error) })) };
}

function createContacts({ centre }: World, { call }: Process): Contacts {
  return {
    lookUp: (contactId) =>
      call('look up', () => {
        const [contact, facts] = [centre.contacts.get(contactId), centre.describe(contactId)];
        return contact && facts && { facts, callbackId: contact.order.callbackId, dialledVersion: contact.order.version, ...(contact.order.customerFirst && { customerFirst: true as const }), customerNumber: contact.order.number, ...(contact.byHand && { userId: contact.byHand.userId }) };
      }),
    callbacksFrom: (contactId) => call('list associated', () => centre.callbacksFrom(contactId)),
    stop: (contactId) => call('stop', () => centre.stop(contactId)),
  };
}

export function countingNotices({ tally }: World): Notices {
  return {
    decided: ({ from, to, event, outcome }) => tally.count(`decided: ${event}, ${from} to ${to}${outcome ? ` (${outcome})` : ''}`),
    measured: () => undefined,
    counted: (name, kind) => tally.count(`counted: ${name} ${kind}`),
    lost: (name) => tally.count(`counted: ${name}`),
    failed: (what) => tally.count(`failed: ${what}`),
  };
}
