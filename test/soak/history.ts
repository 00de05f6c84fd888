import { createChance } from './chance';
import { changeHours, keepDesksChanging } from './changes';
import { createWorld, keepTicking } from './create-world';
import { checkOutbox, writesOf } from './outbox';
import { pauseForAWhile, resumeAll } from './pauses';
import { isCustomersFirst } from './customers-first';
import { bringAboutMeetings } from './meetings';
import { checkForbidden, keepListsChanging } from './rules';
import { wish } from './people';
import { checkEnd } from './promises';
import type { Tally } from './tally';
import { CALM, type Climate } from './trouble';
import type { World } from './world';

/** Long enough for every age at which the product looks for lost callbacks. */
const PATIENCE_HOURS = 60;

/** One history of so many has such meetings. */
const MEETINGS_IN_ONE_OF = 6;

/** In one history of so many the operator has lists and windows. The other seeds play on as they did. */
const RULES_IN_ONE_OF = 5;

/** Whether the operator has lists and windows in the history of this seed. */
export function isRuled(seed: number): boolean {
  return seed % RULES_IN_ONE_OF === 3;
}

/** In every second of them SQS and EventBridge bring so much twice, where anything fails at all: copies that are not dropped then multiply. */
const COPIES_IN_ONE_OF = 2 * MEETINGS_IN_ONE_OF;
const COPIED = 0.4;

const CLIMATES: Climate[] = [
  CALM,
  { failing: 0.01, killing: 0.005, slow: 0.02, doubled: 0.05, late: 0.05, lost: 0.05 },
  { failing: 0.05, killing: 0.02, slow: 0.05, doubled: 0.2, late: 0.2, lost: 0.3 },
  { failing: 0.02, killing: 0.01, slow: 0.8, doubled: 0.1, late: 0.1, lost: 0.3 },
  { failing: 0.12, killing: 0.06, slow: 0.1, doubled: 0.3, late: 0.3, lost: 0.6 },
];

export interface History {
  seed: number;
  /** The broken promises, in words. */
  broken: string[];
  tally: Tally;
}

/** Plays half an hour in which people act and anything may fail. Then it is quiet, until nothing is left to do. */
export async function playHistory(seed: number): Promise<History> {
  const chance = createChance(seed);
  const stormSeconds = chance.wholeBetween(15, 40) * 60;
  const climate = chance.oneOf(CLIMATES);
  const world = createWorld(chance, seed % COPIES_IN_ONE_OF === 1 && climate !== CALM ? { ...climate, doubled: COPIED } : climate, { stormSeconds, acts: seed % 3 === 2 ? 'as-before' : 'all', isRuled: isRuled(seed), ...(isCustomersFirst(seed) && { customersFirst: seed }) });
  const { life, tally, broken } = world;
  const customers = [1, 2, 3, 4, 5, 6].slice(0, chance.wholeBetween(1, 6)).map((nth) => `+49301234567${nth}`);
  // As many of the older kinds as before, besides the later ones.
  const wishes = chance.wholeBetween(2, 14) + (world.acts === 'all' ? 6 : 0);
  for (let nth = 0; nth < wishes; nth += 1) life.after(chance.between(0, stormSeconds), () => void wish(world, { customers, nth }));
  // In some alone: the other seeds play on as they did.
  if (seed % MEETINGS_IN_ONE_OF === 1) bringAboutMeetings(world, stormSeconds);
  if (world.rules) keepListsChanging(world, customers);
  keepTicking(world);
  keepDesksChanging(world);
  changeHours(world, stormSeconds);
  pauseForAWhile(world, stormSeconds);
  await life.runUntil(() => false, life.nowMs() + stormSeconds * 1000);
  calmDown(world);
  await life.runUntil(() => isOver(world), life.nowMs() + PATIENCE_HOURS * 3_600_000);
  checkEnd(world);
  checkForbidden(world);
  // By a chance of its own: what is published changes nothing in the history.
  const writes = writesOf(world.tables.written);
  for (const trouble of [0, 0.1]) broken.push(...(await checkOutbox(writes, { chance: createChance(seed), tally, trouble })));
  tally.count('history');
  return { seed, broken, tally };
}

function calmDown(world: World): void {
  world.isQuiet = true;
  world.quietSinceMs = world.life.nowMs();
  resumeAll(world);
  world.trouble.climate = CALM;
  Object.assign(world.trouble.weather, { connectHangsSeconds: 0, tableThrottled: 0, clockSteps: 0 });
  for (const desk of world.desks) Object.assign(desk, { loggedIn: desk.loggedIn || !desk.heldUp, available: true, serves: new Set(world.queues.keys()) });
  world.offer();
}

function isOver({ messages, eventsUnderWay, centre, tables }: World): boolean {
  if (messages.underWay() > 0 || eventsUnderWay > 0 || [...centre.contacts.values()].some(({ state }) => state !== 'over')) return false;
  return tables.inPlace().every((callback) => (callback.phase === 'ended' ? callback.checkAt === undefined : callback.mode === 'by-hand'));
}
