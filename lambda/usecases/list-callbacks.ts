import { isPromised, type Agent, type Callback, type Promised } from '../domain/callback/callback';
import { ownerAloneOf } from '../domain/callback/handler-of';
import { plusSeconds } from '../domain/callback/instant';
import { isMissed } from '../domain/callback/is-missed';
import type { QueuePolicy } from '../domain/queue-policy';
import type { Refusal } from '../domain/refusal';
import type { AgentDesks } from '../ports/agents';
import type { Agenda, AgendaEntry, AgendaPlace } from '../ports/callback-store';
import type { Clock } from '../ports/surroundings';
import { serves } from './owner-state';

export interface ListOrder {
  agent: Agent;
  /** `pending`: those that wait for their time, and those under way. `missed`: those that ended without a talk. `dismissed`: those that were taken off that list. */
  list: 'pending' | 'missed' | 'dismissed';
  owner: 'me' | 'nobody' | 'anybody';
  queueId?: string;
  /** Due from here on, and before `to`. Instants. */
  from?: string;
  to?: string;
  limit: number;
  /** Where the page before ended. */
  after?: AgendaPlace;
}

export interface ListPorts {
  agenda: Agenda;
  desks: AgentDesks;
  queues: ReadonlyMap<string, QueuePolicy>;
  clock: Clock;
}

export type ListAnswer = { callbacks: (Callback & Promised)[]; next?: AgendaPlace } | { refusal: Refusal };

/** What BatchGetItem reads at once, and how often that is done for one page: the lists hold other agents' callbacks too, and those that are over. */
const READ_AT_ONCE = 100;
const READS_PER_PAGE = 5;

/** A callback is closed at its purge time; the talk that began before may go on for so long. */
const LONGEST_TALK_SECONDS = 4 * 3600;

const NO_END: AgendaPlace = '9';

/** In order of time across the queues. A page may hold fewer than asked for, even none, and still be followed by another. */
export async function listCallbacks(ports: ListPorts, order: ListOrder): Promise<ListAnswer> {
  const served = await servedAmong(ports, order.agent);
  const looked = queuesToLookAt(ports, order, served);
  if ('refusal' in looked) return looked;
  const found: { place: AgendaPlace; callback: Callback & Promised }[] = [];
  let after = order.after ?? '';
  for (let reads = 0; reads < READS_PER_PAGE; reads += 1) {
    const entries = await nextEntries(ports, { ...order, after }, looked.queues);
    found.push(...(await readListed(ports, entries, { order, served })));
    const page = { callbacks: found.slice(0, order.limit).map(({ callback }) => callback) };
    if (found.length > order.limit) return { ...page, next: found[order.limit - 1]!.place };
    if (entries.length < READ_AT_ONCE) return page;
    after = entries.at(-1)!.place;
  }
  return { callbacks: found.map(({ callback }) => callback), next: after };
}

export async function servedAmong({ desks, queues }: Pick<ListPorts, 'desks' | 'queues'>, agent: Agent): Promise<QueuePolicy[]> {
  const isServed = await Promise.all([...queues.keys()].map((queueId) => serves({ desks, queues }, agent, queueId)));
  return [...queues.values()].filter((_queue, n) => isServed[n]);
}

/** An agent's own callbacks stay theirs when their routing profile changes: they are found in any queue, but only when asked for. */
function queuesToLookAt({ queues }: ListPorts, { queueId, owner }: ListOrder, served: QueuePolicy[]): { queues: QueuePolicy[] } | { refusal: Refusal } {
  const open = owner === 'me' ? [...queues.values()] : served;
  if (queueId === undefined) return { queues: open };
  const queue = queues.get(queueId);
  if (!queue) return { refusal: { code: 'queue-not-offered', queueId } };
  return open.includes(queue) ? { queues: [queue] } : { refusal: { code: 'queue-not-served', queue: queue.name } };
}

type Range = Pick<ListOrder, 'list' | 'from' | 'to'> & { after: AgendaPlace };

async function nextEntries(ports: ListPorts, range: Range, queues: QueuePolicy[]): Promise<AgendaEntry[]> {
  const lists = await Promise.all(queues.map((queue) => entriesOf(ports, range, queue)));
  return lists
    .flat()
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .slice(0, READ_AT_ONCE);
}

async function entriesOf({ agenda, clock }: ListPorts, { list, from = '', to = NO_END, after }: Range, { queueId, purgeMinutes }: QueuePolicy): Promise<AgendaEntry[]> {
  const start = after > from ? after : from;
  if (list !== 'pending') return (await agenda.missed(queueId, { after: start, limit: READ_AT_ONCE, dismissed: list === 'dismissed' })).filter(({ place }) => place < to);
  // What was due before that is over, and stays on the agenda as history.
  const oldest = plusSeconds(clock.now(), -(purgeMinutes * 60 + LONGEST_TALK_SECONDS));
  return agenda.entries(queueId, { after: start > oldest ? start : oldest, until: to, limit: READ_AT_ONCE });
}

async function readListed({ agenda }: ListPorts, entries: AgendaEntry[], { order, served }: { order: ListOrder; served: QueuePolicy[] }) {
  const placeOf = new Map(entries.map(({ subject, place }) => [subject, place]));
  const callbacks = entries.length > 0 ? await agenda.read(entries) : [];
  return callbacks.flatMap((callback) => (isPromised(callback) && isListed(callback, order, served) ? [{ place: placeOf.get(callback.subject)!, callback }] : []));
}

function isListed(callback: Callback & Promised, { agent, list, owner }: ListOrder, served: QueuePolicy[]): boolean {
  if (listOf(callback) !== list) return false;
  if (callback.owner?.userId === agent.userId) return owner !== 'nobody';
  return owner !== 'me' && !ownerAloneOf(callback) && served.some(({ queueId }) => queueId === callback.queueId);
}

/** Undefined: it is over, and nobody needs to see to it. */
function listOf(callback: Callback): ListOrder['list'] | undefined {
  if (callback.phase !== 'ended') return 'pending';
  if (!isMissed(callback)) return undefined;
  return callback.dismissed ? 'dismissed' : 'missed';
}
