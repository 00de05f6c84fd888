import type { OpeningHours } from '../../lambda/calendar/domain/opening-hours';
import type { QueuePolicy } from '../../lambda/queues/domain/queue-policy';
import { createInMemoryAnswerBook } from '../fakes/in-memory-answer-book';
import { createCentre, type Habits } from './centre';
import type { Chance } from './chance';
import type { Contact, Ringing } from './contact';
import { putCustomersFirst, runCustomersCall } from './customers-first';
import { offerWaiting, type Desk } from './desks';
import { createDispatchQueue } from './dispatch-queue';
import { bringEvent, bringListed, sweep, tick } from './functions';
import { runHandoff } from './handoff';
import { runLegacyCall } from './legacy-call';
import { limitsOfTemplate } from './limits';
import { checkLine, checkMessages, checkRinging } from './promises';
import { drawRules, windowsOf } from './rules';
import { createTables } from './tables';
import { createTally } from './tally';
import { CALM, createTrouble, type Climate } from './trouble';
import { createVirtualLife } from './virtual-life';
import { createWeather, FINE } from './weather';
import type { World } from './world';

const STARTS_AT = '2026-11-23T09:00:00.000Z';

/** Longest time that SQS holds a message. */
const LONGEST_DELAY_SECONDS = 900;

interface WorldOptions {
  stormSeconds: number;
  acts: World['acts'];
  isRuled?: boolean;
  customersFirst?: number;
  /** Queues and agents of the centre, in place of the two and three that histories have. */
  staff?: { queues: Map<string, QueuePolicy>; desks: Desk[] };
}

/**
 * Creates a contact centre with its agents and customers, and the product in it. The seed decides everything.
 *
 * @param storm how long people act and anything may fail, and which acts there are; default: no time at all
 */
export function createWorld(chance: Chance, climate: Climate, { stormSeconds, acts, isRuled = false, customersFirst, staff }: WorldOptions = { stormSeconds: 0, acts: 'all' }): World {
  const life = createVirtualLife(STARTS_AT);
  const tally = createTally();
  const habits: Habits = {
    listLagSeconds: chance.oneOf([0, 1, 4, 8]),
    describeLagSeconds: chance.oneOf([0, 0, 1, 3]),
    retry: chance.oneOf(['new-contact', 'same-contact']),
    stopOfAccepted: chance.oneOf(['ends-it', 'refused']),
  };
  const queues = staff?.queues ?? new Map(['q-support', 'q-sales'].map((queueId) => [queueId, policyOf(chance, queueId)]));
  const desks = staff?.desks ?? [deskOf('ada', ['q-support', 'q-sales']), deskOf('ben', ['q-support']), deskOf('chloe', ['q-support', 'q-sales'])];
  const limits = limitsOfTemplate();
  const weather = climate === CALM || staff ? { ...FINE } : createWeather({ life, chance, tally }, stormSeconds);
  const trouble = createTrouble({ life, chance, tally, limits }, { climate, weather });
  const broken: string[] = [];
  const rang: Ringing[] = [];
  const world: World = {
    ...{ life, chance, tally, trouble, limits, queues, desks, broken, rang, acts },
    legacyAllowed: false,
    rules: undefined,
    messages: undefined as never,
    tables: createTables(),
    paused: new Map(),
    afterNextPlacing: undefined,
    hours: chance.is(0.3) ? hoursOf(chance) : undefined,
    hoursSinceMs: 0,
    eventsUnderWay: 0,
    isFaultless: climate === CALM,
    isQuiet: false,
    quietSinceMs: 0,
    centre: createCentre({ life, chance, tally, publish: (news) => publish(world, news), lineChanged: (contact) => lineChanged(world, contact) }, habits),
    offer: () => offerWaiting({ life, chance, tally, centre: world.centre, isCalm: () => world.isQuiet, rang: (ringing) => ring(world, ringing) }, desks),
    tellListed: (number) => void bringListed(world, number),
    letIn: () => undefined,
    rangCustomer: (contact) => ring(world, { atMs: life.nowMs(), contact }),
    answers: createInMemoryAnswerBook(),
    answerCall: (contactId) => void flowOf(world.centre.contacts.get(contactId)!)(world, contactId),
    sendMessage(message, at) {
      const delay = Math.min(LONGEST_DELAY_SECONDS, Math.max(0, (Date.parse(at) - life.nowMs()) / 1000));
      const copies = chance.is(trouble.climate.doubled) ? 2 : 1;
      if (copies === 2) tally.count('message doubled');
      for (let nth = 0; nth < copies; nth += 1) world.messages.bring(message, Math.ceil(delay) + lateness(world, 90));
      checkMessages(world, message.subject);
    },
  };
  world.messages = createDispatchQueue(world);
  if (isRuled) rule(world, queues);
  if (customersFirst !== undefined) putCustomersFirst(queues, customersFirst);
  return world;
}

function flowOf({ order: { customerFirst, legacy } }: Contact): typeof runHandoff {
  return customerFirst ? runCustomersCall : legacy ? runLegacyCall : runHandoff;
}

/** Each queue has a window of its own, and clicks have that of all. */
function rule(world: World, queues: Map<string, QueuePolicy>): void {
  world.rules = drawRules(world.chance);
  for (const [id, queue] of queues) queues.set(id, { ...queue, windows: world.chance.is(0.5) ? world.rules.rules.calling.windows : windowsOf(world.chance) });
}

export function policyOf(chance: Chance, queueId: string): QueuePolicy {
  return {
    ...{ queueId, twinQueueId: `${queueId}-callbacks`, name: queueId, aheadAtMostHours: 720, ownedAtMostHours: 168 },
    retries: chance.wholeBetween(0, 3),
    retryMinutes: chance.oneOf([2, 5, 15]),
    reachedAfterSeconds: 5,
    ownerPatienceMinutes: chance.oneOf([1, 2, 5]),
    lookAtMostMinutes: 2,
    purgeMinutes: chance.oneOf([5, 20, 60, 480]),
    lastPromiseMinutesBeforeClosing: chance.oneOf([0, 15]),
    queuedAtMost: chance.oneOf([1, 1, 2, 'unlimited']),
  };
}

/** Returns hours that close within the history, or long after it. The first day of a history is a Monday. */
export function hoursOf(chance: Chance): OpeningHours {
  const endMinute = chance.oneOf([9 * 60 + 20, 9 * 60 + 45, 17 * 60]);
  const ranges = [
    { day: 'MONDAY' as const, startMinute: 8 * 60, endMinute },
    { day: 'TUESDAY' as const, startMinute: 8 * 60, endMinute },
  ];
  return { zone: 'UTC', ranges, overrides: [] };
}

export function deskOf(name: string, serves: string[]): Desk {
  return { agent: { userId: `u-${name}`, username: name }, serves: new Set(serves), loggedIn: true, available: true, doing: 'nothing', heldUp: false };
}

function lateness({ trouble, chance, tally }: World, mostSeconds: number): number {
  if (!chance.is(trouble.climate.late)) return chance.between(0, 0.5);
  tally.count('brought late');
  return chance.between(1, mostSeconds);
}

/** Publishes contact events: lost, doubled, late, and so in any order. */
function publish(world: World, news: Parameters<typeof bringEvent>[1]): void {
  const { trouble, chance, tally, life } = world;
  if (chance.is(trouble.climate.lost)) return tally.count('contact event lost');
  world.centre.contacts.get(news.facts.contactId)!.isHeardOf = true;
  const copies = chance.is(trouble.climate.doubled) ? 2 : 1;
  const silentSeconds = Math.max(0, (trouble.weather.eventsSilentUntilMs - life.nowMs()) / 1000);
  for (let nth = 0; nth < copies; nth += 1) {
    world.eventsUnderWay += 1;
    life.after(silentSeconds + chance.between(0.1, 1) + lateness(world, 120), () => {
      world.eventsUnderWay -= 1;
      void bringEvent(world, news);
    });
  }
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

/** Runs the ticks of each minute: late, doubled or lost. */
export function keepTicking(world: World): void {
  const { life, trouble, chance, tally } = world;
  for (const [name, run] of [['tick', tick], ['sweep', sweep]] as const) {
    if (life.nowMs() < trouble.weather.ticksSilentUntilMs || chance.is(trouble.climate.lost / 2)) tally.count(`${name} lost`);
    else life.after(lateness(world, 50), () => void run(world));
    if (!chance.is(trouble.climate.doubled / 2)) continue;
    tally.count(`${name} doubled`);
    life.after(lateness(world, 50), () => void run(world));
  }
  life.after(60, () => keepTicking(world));
}
