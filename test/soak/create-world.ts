import type { OpeningHours } from '../../lambda/domain/calendar/opening-hours';
import type { QueuePolicy } from '../../lambda/domain/queue-policy';
import { createCentre, type Habits } from './centre';
import type { Chance } from './chance';
import type { Contact, Ringing } from './contact';
import { offerWaiting, type Desk } from './desks';
import { bringEvent, bringMessage, sweep, tick } from './functions';
import { runHandoff } from './handoff';
import { checkLine, checkRinging } from './promises';
import { createTables } from './tables';
import { createTally } from './tally';
import { CALM, createTrouble, type Climate } from './trouble';
import { createVirtualLife } from './virtual-life';
import type { World } from './world';

const STARTS_AT = '2026-11-23T09:00:00.000Z';

/** SQS holds a message for so long at most. */
const LONGEST_DELAY_SECONDS = 900;

/** A contact centre with its agents and customers, and the product in it: everything drawn from the seed. */
export function createWorld(chance: Chance, climate: Climate): World {
  const life = createVirtualLife(STARTS_AT);
  const tally = createTally();
  const habits: Habits = {
    listLagSeconds: chance.oneOf([0, 1, 4, 8]),
    describeLagSeconds: chance.oneOf([0, 0, 1, 3]),
    retry: chance.oneOf(['new-contact', 'same-contact']),
    stopOfAccepted: chance.oneOf(['ends-it', 'refused']),
  };
  const queues = new Map(['q-support', 'q-sales'].map((queueId) => [queueId, policyOf(chance, queueId)]));
  const desks = [deskOf('ada', ['q-support', 'q-sales']), deskOf('ben', ['q-support']), deskOf('chloe', ['q-support', 'q-sales'])];
  const trouble = createTrouble({ life, chance, tally }, climate);
  const broken: string[] = [];
  const rang: Ringing[] = [];
  const messages = { underWay: 0 };
  const world: World = {
    ...{ life, chance, tally, trouble, queues, desks, broken, rang, messages },
    tables: createTables(),
    hours: chance.is(0.3) ? hoursOf(chance) : undefined,
    hoursSinceMs: 0,
    isFaultless: climate === CALM,
    isQuiet: false,
    centre: createCentre({ life, chance, tally, publish: (news) => publish(world, news), lineChanged: (contact) => lineChanged(world, contact) }, habits),
    offer: () => offerWaiting({ life, chance, tally, centre: world.centre, isCalm: () => world.isQuiet, rang: (ringing) => ring(world, ringing) }, desks),
    answerCall: (contactId) => void runHandoff(world, contactId),
    sendMessage(message, at) {
      const delay = Math.min(LONGEST_DELAY_SECONDS, Math.max(0, (Date.parse(at) - life.nowMs()) / 1000));
      messages.underWay += 1;
      life.after(Math.ceil(delay) + lateness(world, 90), () => bringMessage(world, message));
      if (!chance.is(trouble.climate.doubled)) return;
      tally.count('message doubled');
      messages.underWay += 1;
      life.after(Math.ceil(delay) + lateness(world, 90), () => bringMessage(world, message));
    },
  };
  return world;
}

function policyOf(chance: Chance, queueId: string): QueuePolicy {
  return {
    ...{ queueId, twinQueueId: `${queueId}-callbacks`, name: queueId, aheadAtMostHours: 720, ownedAtMostHours: 168 },
    retries: chance.wholeBetween(0, 3),
    retryMinutes: chance.oneOf([2, 5, 15]),
    ownerPatienceMinutes: chance.oneOf([1, 2, 5]),
    purgeMinutes: chance.oneOf([5, 20, 60, 480]),
    queuedAtMost: chance.oneOf([1, 1, 2, 'unlimited']),
  };
}

/** Closing within the history, or long after it. The first day of a history is a Monday. */
export function hoursOf(chance: Chance): OpeningHours {
  const endMinute = chance.oneOf([9 * 60 + 20, 9 * 60 + 45, 17 * 60]);
  const ranges = [
    { day: 'MONDAY' as const, startMinute: 8 * 60, endMinute },
    { day: 'TUESDAY' as const, startMinute: 8 * 60, endMinute },
  ];
  return { zone: 'UTC', ranges, overrides: [] };
}

function deskOf(name: string, serves: string[]): Desk {
  return { agent: { userId: `u-${name}`, username: name }, serves: new Set(serves), loggedIn: true, available: true, doing: 'nothing', heldUp: false };
}

function lateness({ trouble, chance, tally }: World, mostSeconds: number): number {
  if (!chance.is(trouble.climate.late)) return chance.between(0, 0.5);
  tally.count('brought late');
  return chance.between(1, mostSeconds);
}

/** Contact events: lost, doubled, late, and so in any order. */
function publish(world: World, news: Parameters<typeof bringEvent>[1]): void {
  const { trouble, chance, tally, life } = world;
  if (chance.is(trouble.climate.lost)) return tally.count('contact event lost');
  const copies = chance.is(trouble.climate.doubled) ? 2 : 1;
  for (let nth = 0; nth < copies; nth += 1) life.after(chance.between(0.1, 1) + lateness(world, 120), () => void bringEvent(world, news));
}

function lineChanged(world: World, contact: Contact): void {
  if (contact.state === 'queued') checkLine(world, contact);
  world.offer();
}

function ring(world: World, ringing: Ringing): void {
  world.rang.push(ringing);
  world.tally.count('customer dialled');
  checkRinging(world, ringing);
}

/** The clockwork of the minute: late, doubled or lost. */
export function keepTicking(world: World): void {
  const { life, trouble, chance, tally } = world;
  for (const [name, run] of [['tick', tick], ['sweep', sweep]] as const) {
    if (chance.is(trouble.climate.lost / 2)) tally.count(`${name} lost`);
    else life.after(lateness(world, 50), () => void run(world));
    if (!chance.is(trouble.climate.doubled / 2)) continue;
    tally.count(`${name} doubled`);
    life.after(lateness(world, 50), () => void run(world));
  }
  life.after(60, () => keepTicking(world));
}
