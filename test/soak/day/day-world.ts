import { CALLBACK_FORMAT } from '../../../lambda/callbacks/adapters/stored-callback';
import type { QueuePolicy } from '../../../lambda/queues/domain/queue-policy';
import { createChance } from '../chance';
import { keepDesksChanging } from '../changes';
import { createWorld, deskOf, keepTicking, policyOf } from '../create-world';
import { putCustomersFirst } from '../customers-first';
import type { Climate } from '../trouble';
import type { World } from '../world';
import { createAnnounced } from './announced';
import { type Book, createBook } from './book';
import { liveThrough } from './people';
import type { Place } from './place';
import { createVoicemails } from './voicemails';
import type { StreamWrite } from './watched';

/** Of what Connect tells, three in ten are lost, two come twice, and two up to two minutes late. Nothing else fails: the histories play that. */
const TOLD_BADLY: Climate = { failing: 0, killing: 0, slow: 0, doubled: 0.2, late: 0.2, lost: 0.3 };

const QUEUES = ['q-support', 'q-sales', 'q-billing', 'q-repairs', 'q-travel', 'q-claims'];
/** Long enough for the last purge and the last retry. */
const PATIENCE_HOURS = 40;

interface Played {
  seed: number;
  agents: number;
  customers: number;
  /** People act for so long; the last two hours of it are for what they began. */
  hours?: number;
}

export interface Day extends Place {
  /** Each write of a record, as the table's stream tells it. */
  written(): StreamWrite[];
}

/**
 * Plays a day of a large centre in the world of the histories: its functions are the product's, Connect and the table are in memory. No call takes time, so that what
 * happened, and what the product may know of it, are the same instants.
 */
export async function playDay({ seed, agents, customers, hours = 24 }: Played): Promise<Day> {
  const chance = createChance(seed);
  const queues = new Map(QUEUES.map((queueId, nth): [string, QueuePolicy] => [queueId, { ...policyOf(chance, queueId), queuedAtMost: nth === 3 ? 3 : 'unlimited', purgeMinutes: nth === 4 ? 20 : 480 }]));
  putCustomersFirst(queues, 0);
  const desks = Array.from({ length: agents }, (_, nth) => deskOf(`agent-${nth}`, QUEUES.filter((_queue, at) => (nth + at) % 2 === 0)));
  const world = createWorld(chance, TOLD_BADLY, { stormSeconds: hours * 3600, acts: 'all', staff: { queues, desks } });
  world.trouble.weather.latency = 0;
  world.hours = undefined;
  world.legacyAllowed = true;
  world.centre.habits.describeLagSeconds = 0;
  const written: StreamWrite[] = [];
  const place = { world, book: createBook(world), voicemails: createVoicemails(world, written), announced: createAnnounced(world, written) };
  for (let nth = 0; nth < customers; nth += 1) world.life.after(chance.between(0, (hours - 2) * 3600), () => void liveThrough(place, nth));
  keepTicking(world);
  keepDesksChanging(world);
  const endsAtMs = world.life.nowMs() + (hours + PATIENCE_HOURS) * 3_600_000;
  await world.life.runUntil(() => world.life.nowMs() >= endsAtMs || isOver(world, customers, place.book), endsAtMs);
  return { ...place, written: () => [...world.tables.written.map((write) => ({ ...write, format: CALLBACK_FORMAT })), ...written] };
}

function isOver({ messages, eventsUnderWay, centre }: World, customers: number, { left }: Book): boolean {
  return left() === customers && messages.underWay() === 0 && eventsUnderWay === 0 && [...centre.open()].length === 0;
}
