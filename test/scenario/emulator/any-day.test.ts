import fc from 'fast-check';
import type { PhoneBehavior } from '../../../emulator/connect/console';
import type { Switches } from '../../../emulator/connect/switches';
import { runs } from '../../runs';
import { createWorld, CUSTOMER, SUPPORT_NUMBER, type World } from './world';

type Act = (world: World) => void;

const AGENTS = ['ada', 'ben', 'cem'];
const CUSTOMERS = [CUSTOMER, '+4915155500201', '+4915155500202'];

/** A person tries something. If it is not possible at the moment, nothing happens. */
function perhaps(act: Act): Act {
  return (world) => {
    try {
      act(world);
    } catch (problem) {
      if (!/cannot|there is nothing|can only call|has ended|digits are heard|was accepted by an agent/.test((problem as Error).message)) throw problem;
    }
  };
}

const behavior: fc.Arbitrary<PhoneBehavior> = fc.oneof(
  fc.record({ kind: fc.constant('answers' as const), afterSeconds: fc.integer({ min: 0, max: 70 }), hangsUpAfterSeconds: fc.integer({ min: 0, max: 90 }) }),
  fc.record({ kind: fc.constant('voicemail' as const), afterSeconds: fc.integer({ min: 0, max: 30 }) }),
  fc.constantFrom({ kind: 'busy' as const }, { kind: 'no-answer' as const }, { kind: 'invalid' as const }, { kind: 'by-hand' as const }),
);

const agentAct = fc.tuple(fc.constantFrom(...AGENTS), fc.constantFrom('accept', 'reject', 'hangUp', 'clear', 'available', 'offline', 'dial', 'relog')).map(([name, what]): Act =>
  perhaps((world) => {
    const agent = world.centre.console.agent(name);
    if (what === 'available') agent.setStatus('Available');
    else if (what === 'offline') agent.setStatus('Offline');
    else if (what === 'dial') agent.dial(CUSTOMERS[2]!);
    else if (what === 'relog') {
      agent.logout();
      agent.login();
    } else agent[what as 'accept']();
  }),
);

const phoneAct = fc.tuple(fc.constantFrom(...CUSTOMERS), fc.oneof(behavior, fc.constantFrom('call' as const, 'hangUp' as const, 'answer' as const))).map(([number, what]): Act =>
  perhaps((world) => {
    const phone = world.centre.console.phone(number);
    if (what === 'call') phone.call(SUPPORT_NUMBER);
    else if (typeof what === 'string') phone[what]();
    else phone.behave(what);
  }),
);

const apiAct = fc.tuple(fc.constantFrom('click', 'stop', 'priority'), fc.nat(50), fc.constantFrom(...AGENTS), fc.constantFrom(...CUSTOMERS)).map(([what, pick, agent, number]): Act =>
  perhaps((world) => {
    const contacts = [...world.centre.contacts()];
    const chosen = contacts[pick % Math.max(1, contacts.length)];
    if (what === 'click') world.clickToDial({ agent, number });
    else if (chosen && what === 'stop') world.centre.stopContact(chosen.id);
    else if (chosen) world.centre.updateContactRoutingData(chosen.id, { queuePriority: 1 + (pick % 9) });
  }),
);

const day = fc.array(fc.tuple(fc.oneof({ arbitrary: agentAct, weight: 4 }, phoneAct, apiAct), fc.integer({ min: 0, max: 40 })), { minLength: 5, maxLength: 60 });
const switches: fc.Arbitrary<Partial<Switches>> = fc.record({
  retry: fc.constantFrom('new-contact', 'same-contact'),
  agentAfterFailedAttempt: fc.constantFrom('after-contact-work', 'error'),
  busyConsumesRetry: fc.boolean(),
  stopAcceptedCallback: fc.constantFrom('allowed', 'refused'),
  withdrawnOffer: fc.constantFrom('cleared', 'rejected'),
});

function open(seed: number, changes: Partial<Switches>): World {
  const world = createWorld({ seed, switches: changes, retries: 2 });
  AGENTS.forEach((name) => world.user(name));
  return world;
}

/** Checks what must be true at every moment. */
function check(world: World): void {
  const contacts = [...world.centre.contacts()];
  const desks = world.centre.console.agents().map((agent) => agent.view());
  for (const state of ['OFFERED', 'ACCEPTED', 'CONNECTED'] as const) {
    for (const contact of contacts.filter((each) => each.state === state)) {
      const live = desks.filter((desk) => desk.contact?.contactId === contact.id && !['MISSED', 'REJECTED', 'ERROR', 'ENDED'].includes(desk.contact.state));
      expect(live).toHaveLength(1);
    }
  }
  for (const contact of contacts) {
    if (contact.state === 'CONNECTED') expect(contact.dequeuedAt ?? contact.initiationMethod).toBeDefined();
    expect(contact.state === 'COMPLETED').toBe(contact.completedAt !== undefined);
  }
  const connected = contacts.filter((contact) => contact.state === 'CONNECTED').map((contact) => contact.agent!.userId);
  expect(new Set(connected).size).toBe(connected.length);
  for (const phone of world.centre.console.phones()) {
    const { contactId, state } = phone.view();
    if (state === 'connected') expect(world.centre.describeContact(contactId!).disconnectedAt).toBeUndefined();
  }
}

function checkEvents(world: World): void {
  const byContact = new Map<string, string[]>();
  let last = 0;
  for (const event of world.events) {
    const { contactId, eventType } = event.detail as { contactId: string; eventType: string };
    if (eventType !== 'CONTACT_DATA_UPDATED') byContact.set(contactId, [...(byContact.get(contactId) ?? []), eventType]);
    expect(Date.parse(event.time)).toBeGreaterThanOrEqual(last);
    last = Date.parse(event.time);
  }
  for (const types of byContact.values()) {
    expect(types[0]).toBe('INITIATED');
    expect(types.slice(-2)).toEqual(['DISCONNECTED', 'COMPLETED']);
    for (const once of ['INITIATED', 'DISCONNECTED', 'COMPLETED', 'CONNECTED_TO_AGENT']) expect(types.filter((type) => type === once).length).toBeLessThanOrEqual(1);
  }
}

/** Everybody goes home, and everything that still waits expires. */
async function closeDay(world: World): Promise<void> {
  for (const phone of world.centre.console.phones()) {
    phone.behave({ kind: 'busy' });
    perhaps(() => phone.hangUp())(world);
  }
  for (const agent of world.centre.console.agents()) agent.logout();
  for (const contact of world.centre.contacts()) if (contact.initiationMethod !== 'CALLBACK' && !contact.disconnectedAt) perhaps(() => world.centre.stopContact(contact.id))(world);
  await world.pass(8 * 86_400);
}

it('holds one voice contact per agent, never queues what is connected, and ends every contact once, whatever people do', async () => {
  await fc.assert(
    fc.asyncProperty(day, switches, fc.nat(), async (acts, changes, seed) => {
      const world = open(seed, changes);
      for (const [act, seconds] of acts) {
        act(world);
        check(world);
        await world.pass(seconds);
        check(world);
      }
      await closeDay(world);
      check(world);
      checkEvents(world);
      expect([...world.centre.contacts()].filter((contact) => contact.state !== 'COMPLETED')).toEqual([]);
    }),
    { numRuns: runs(50) },
  );
});

it('writes the same journal and the same events for the same seed, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(day, fc.nat(), async (acts, seed) => {
      const runs = [];
      for (let run = 0; run < 2; run += 1) {
        const world = open(seed, {});
        for (const [act, seconds] of acts) {
          act(world);
          await world.pass(seconds);
        }
        runs.push(JSON.stringify([world.journal.entries, world.events]));
      }
      expect(runs[0]).toBe(runs[1]);
      expect(runs[0]!.length).toBeGreaterThan(100);
    }),
    { numRuns: runs(10) },
  );
});
