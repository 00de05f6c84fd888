import { isPromised, type Callback } from '../../lambda/domain/callback/callback';
import type { Notices } from '../../lambda/ports/surroundings';
import type { Placement, Telephony } from '../../lambda/ports/telephony';
import type { AcceptPorts } from '../../lambda/usecases/accept-offer';
import type { CallNowPorts } from '../../lambda/usecases/call-now';
import type { CalledInPorts } from '../../lambda/usecases/cancel-called-in';
import type { TickPorts } from '../../lambda/usecases/dispatch-due';
import type { EditPorts } from '../../lambda/usecases/edit-callback';
import type { RecheckPorts } from '../../lambda/usecases/recheck-overdue';
import type { RequestCallbackPorts } from '../../lambda/usecases/request-callback';
import type { SchedulePorts } from '../../lambda/usecases/schedule-callback';
import type { settleAnswer } from '../../lambda/usecases/settle-answer';
import type { StartDialPorts } from '../../lambda/usecases/start-dial';
import type { tendDue } from '../../lambda/usecases/tend-due';
import { createStored } from './stored';
import type { Process } from './trouble';
import type { World } from './world';

/** Everything that any function is wired with. */
export type Ports = TickPorts & RecheckPorts & SchedulePorts & EditPorts & CallNowPorts & CalledInPorts & StartDialPorts & AcceptPorts & RequestCallbackPorts & AnswerPorts & Parameters<typeof tendDue>[0];

type AnswerPorts = Parameters<typeof settleAnswer>[0];

const SECONDS_PER_CALL = 2 / 3;

/** The ports of one process: over the one world, and cut off with it. */
export function createPorts(world: World, process: Process): Ports {
  const { life, queues, desks } = world;
  const deskOf = (userId: string) => desks.find(({ agent }) => agent.userId === userId)!;
  return {
    ...createStored(world.tables, process),
    clock: life,
    queues,
    telephony: createTelephony(world, process),
    dispatch: {
      async send(messages) {
        for (const { message, at } of messages) await process.call('send message', () => world.sendMessage(message, at));
      },
    },
    routing: {
      presence: (userId) =>
        process.call('presence', () => {
          const { loggedIn, available, doing, heldUp } = deskOf(userId);
          const state = { statusId: 's', statusName: 's', since: life.now(), routable: available };
          return loggedIn ? { ...state, onContact: doing === 'on-contact' || heldUp, wrappingUp: doing === 'wrapping-up' } : undefined;
        }),
      routedBy: async () => undefined,
      takeOut: async () => undefined,
      giveBack: async () => undefined,
    },
    desks: {
      queuesOf: (userId) => process.call('queues of', () => deskOf(userId).serves),
      contactOf: async () => undefined,
    },
    holds: { take: neverHeld, leave: neverHeld, find: neverHeld, remove: neverHeld, lookAgain: neverHeld },
    guarantee: 'none',
    hours: { of: (queueId) => process.call('opening hours', () => (queues.has(queueId) ? world.hours : undefined)) },
    ...askedOfApps,
    notices: countingNotices(world),
    ids: { digest: (...parts) => parts.join('/') },
    numberRules: { allowedCountries: ['DE'], defaultCountry: 'DE', premiumAllowed: false, ownNumbers: [] },
    legacyAllowed: false,
    defaultCountry: 'DE',
    secondsPerCall: SECONDS_PER_CALL,
  };
}

/** Nobody asks for a slot, and apps vouch for their customers' numbers. */
const askedOfApps = {
  offers: new Map<string, never>(),
  wait: { loadOf: neverAsked, handleSecondsOf: neverAsked },
  backlog: { of: neverAsked },
  places: { takers: async () => [], take: neverAsked },
  limits: { use: async () => undefined },
  tokens: { issue: async () => 'a token', find: async () => undefined },
  checkRequired: false,
  checks: { keep: neverAsked, countTry: neverAsked, spend: neverAsked },
  texts: { send: neverAsked },
  secrets: { token: neverAsked, code: neverAsked, digest: neverAsked, isSame: neverAsked },
  language: 'en' as const,
};

function neverAsked(): never {
  throw new Error('No number is checked in these histories, and no slot taken.');
}

function neverHeld(): never {
  throw new Error('Nobody is held out of routing in these histories.');
}

function createTelephony({ chance, centre, trouble, answerCall }: World, { call }: Process): Telephony {
  const busy = () => trouble.climate.failing > 0 && chance.is(0.05);
  const place = (callback: Callback, { placement, line }: Parameters<Telephony['place']>[1]): Placement => {
    if (busy()) return { refused: chance.oneOf(['connect-busy', 'connect-limit'] as const) };
    const token = `${callback.id}-${isPromised(callback) ? `${callback.version}-` : ''}${placement}`;
    const order = { callbackId: callback.id, number: callback.number, version: callback.version, isClick: !isPromised(callback), line: line ?? { agent: (callback as { agent: { userId: string; username: string } }).agent } };
    const { contact, isNew } = centre.placed(token, order);
    if (isNew) answerCall(contact.id);
    return { placed: contact.id };
  };
  return {
    place: (callback, how) => call('place', () => place(callback, how)).catch((error: unknown) => ({ unclear: String(error) })),
    lookUp: (contactId) =>
      call('look up', () => {
        const [contact, facts] = [centre.contacts.get(contactId), centre.describe(contactId)];
        return contact && facts && { facts, callbackId: contact.order.callbackId, customerNumber: contact.order.number };
      }),
    callbacksFrom: (contactId) => call('list associated', () => centre.callbacksFrom(contactId)),
    stop: (contactId) => call('stop', () => centre.stop(contactId)),
  };
}

function countingNotices({ tally }: World): Notices {
  return {
    decided: ({ from, to, event, outcome }) => tally.count(`decided: ${event}, ${from} to ${to}${outcome ? ` (${outcome})` : ''}`),
    measured: () => undefined,
    counted: (name, kind) => tally.count(`counted: ${name} ${kind}`),
    lost: (name) => tally.count(`counted: ${name}`),
    failed: (what) => tally.count(`failed: ${what}`),
  };
}
