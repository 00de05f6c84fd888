import { isPromised, type Callback } from '../../lambda/domain/callback/callback';
import type { Notices } from '../../lambda/ports/surroundings';
import type { Placement, Telephony } from '../../lambda/ports/telephony';
import type { CallNowPorts } from '../../lambda/usecases/call-now';
import type { CalledInPorts } from '../../lambda/usecases/cancel-called-in';
import type { TickPorts } from '../../lambda/usecases/dispatch-due';
import type { EditPorts } from '../../lambda/usecases/edit-callback';
import type { RecheckPorts } from '../../lambda/usecases/recheck-overdue';
import type { SchedulePorts } from '../../lambda/usecases/schedule-callback';
import type { StartDialPorts } from '../../lambda/usecases/start-dial';
import type { tendDue } from '../../lambda/usecases/tend-due';
import { createStored } from './stored';
import type { Process } from './trouble';
import type { World } from './world';

/** Everything that any function is wired with. */
export type Ports = TickPorts & RecheckPorts & SchedulePorts & EditPorts & CallNowPorts & CalledInPorts & StartDialPorts & Parameters<typeof tendDue>[0];

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
          const { loggedIn, available, doing } = deskOf(userId);
          const state = { statusId: 's', statusName: 's', since: life.now(), routable: available };
          return loggedIn ? { ...state, onContact: doing === 'on-contact', wrappingUp: doing === 'wrapping-up' } : undefined;
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
    notices: countingNotices(world),
    ids: { digest: (...parts) => parts.join('/') },
    numberRules: { allowedCountries: ['DE'], defaultCountry: 'DE', premiumAllowed: false, ownNumbers: [] },
    legacyAllowed: false,
    defaultCountry: 'DE',
    secondsPerCall: SECONDS_PER_CALL,
  };
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
        const contact = centre.contacts.get(contactId);
        return contact && { facts: { ...contact.facts }, callbackId: contact.order.callbackId, customerNumber: contact.order.number };
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
