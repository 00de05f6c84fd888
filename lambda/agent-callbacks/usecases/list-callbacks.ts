import { stillOpenAfter } from '../../agenda/domain/still-open-after';
import type { Agenda, AgendaEntry, DueKey } from '../../agenda/ports/agenda';
import type { AgentDesks } from '../../agents/ports/agents';
import type { FindAbsent } from '../../agents/usecases/absent-owners';
import { servedAmong } from '../../agents/usecases/owner-state';
import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { isOverdue } from '../../callbacks/domain/is-overdue';
import { inPortions } from '../../ground/domain/in-portions';
import { plusSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { QueueRefusal } from '../../queues/domain/refusals';
import { isListed } from './is-listed';
import type { ListChanges } from './list-changes';
import type { ListOrder, QueuesOfAgent } from './list-order';
import type { ListTakenOver } from './list-taken-over';

export interface ListNeeds {
  agenda: Agenda;
  desks: AgentDesks;
  queues: ReadonlyMap<string, QueuePolicy>;
  findAbsent: FindAbsent;
  listTakenOver: ListTakenOver;
  listChanges: ListChanges;
  clock: Clock;
}

interface ListPage {
  callbacks: (Callback & Promised)[];
  next?: DueKey;
  /** With this, the changes that follow can be asked for. */
  since?: string;
  /** Only of changes: ids of those that may have been on the list, and are not. */
  gone?: string[];
}

export type ListAnswer = ListPage | { refusal: QueueRefusal<'queue-not-offered' | 'queue-not-served'> };

export type ListCallbacks = (order: ListOrder) => Promise<ListAnswer>;

/** BatchGetItem reads so many at once. It is done so often for one page: the lists hold other agents' callbacks too, and those that are over. */
const READ_AT_ONCE = 100;
const READS_PER_PAGE = 5;

/** The outcome of a call can be said until the next day is over, in its zone. */
const SAYABLE_SECONDS = 2 * 24 * 3600;

const NO_END: DueKey = '9';

/**
 * In order of time across the queues. A page may hold fewer than asked for, even none, and still be followed by another. Where the changes since an earlier
 * answer are asked for and known, it holds those alone; else it is the first page anew.
 */
export function createListCallbacks(needs: ListNeeds): ListCallbacks {
  return async (order) => {
    const now = needs.clock.now();
    const served = await servedAmong(needs, order.agent);
    const looked = queuesToLookAt(needs, order, served);
    if ('refusal' in looked) return looked;
    if (order.list === 'taken-over') return needs.listTakenOver(order);
    if (!isToldOf(order)) return listPage(needs, order, { looked: looked.queues, served });
    const changed = order.since === undefined ? undefined : await needs.listChanges({ ...order, since: order.since }, { looked: looked.queues, served });
    return { ...(changed ?? (await listPage(needs, order, { looked: looked.queues, served }))), since: now };
  };
}

/** Of the other lists, more has a say than what changes in a callback: time, and where its owner is. */
function isToldOf({ list, owner, after }: ListOrder): boolean {
  return after === undefined && owner !== 'absent' && (list === 'pending' || list === 'missed' || list === 'dismissed');
}

async function listPage(needs: ListNeeds, order: ListOrder, { looked, served }: QueuesOfAgent): Promise<ListPage> {
  const found: { dueKey: DueKey; callback: Callback & Promised }[] = [];
  let after = order.after ?? '';
  for (let reads = 0; reads < READS_PER_PAGE; reads += 1) {
    const entries = order.list === 'answered' ? await answeredEntries(needs, { ...order, after }) : await nextEntries(needs, { ...order, after }, looked);
    found.push(...(await readListed(needs, entries, { order, served })));
    const page = { callbacks: found.slice(0, order.limit).map(({ callback }) => callback) };
    if (found.length > order.limit) return { ...page, next: found[order.limit - 1]!.dueKey };
    if (entries.length < READ_AT_ONCE) return page;
    after = entries.at(-1)!.dueKey;
  }
  return { callbacks: found.map(({ callback }) => callback), next: after };
}

/** An agent's own callbacks stay theirs when their routing profile changes: they are found in any queue, but only when asked for. */
function queuesToLookAt({ queues }: ListNeeds, { queueId, owner, list }: ListOrder, served: QueuePolicy[]): { queues: QueuePolicy[] } | { refusal: QueueRefusal<'queue-not-offered' | 'queue-not-served'> } {
  const open = owner === 'me' || list === 'taken-over' ? [...queues.values()] : served;
  if (queueId === undefined) return { queues: open };
  const queue = queues.get(queueId);
  if (!queue) return { refusal: { code: 'queue-not-offered', queueId } };
  return open.includes(queue) ? { queues: [queue] } : { refusal: { code: 'queue-not-served', queue: queue.name } };
}

type Range = Pick<ListOrder, 'list' | 'from' | 'to'> & { after: DueKey };

async function nextEntries(needs: ListNeeds, range: Range, queues: QueuePolicy[]): Promise<AgendaEntry[]> {
  const lists = await inPortions(queues, (queue) => entriesOf(needs, range, queue));
  return lists
    .flat()
    .sort((one, other) => (one.dueKey < other.dueKey ? -1 : 1))
    .slice(0, READ_AT_ONCE);
}

/** The answered calls of the agent, of yesterday and today, whosever they were. Later nothing can be said of them. */
function answeredEntries({ agenda, clock }: ListNeeds, { agent, from = '', after }: ListOrder & { after: DueKey }): Promise<AgendaEntry[]> {
  const start = [after, from, plusSeconds(clock.now(), -SAYABLE_SECONDS)].sort().at(-1)!;
  return agenda.answered(agent.userId, { after: start, limit: READ_AT_ONCE });
}

async function entriesOf({ agenda, clock }: ListNeeds, { list, from = '', to = NO_END, after }: Range, queue: QueuePolicy): Promise<AgendaEntry[]> {
  const { queueId } = queue;
  const start = after > from ? after : from;
  if (list !== 'pending') return (await agenda.missed(queueId, { after: start, limit: READ_AT_ONCE, dismissed: list === 'dismissed' })).filter(({ dueKey }) => dueKey < to);
  const oldest = stillOpenAfter(clock.now(), queue);
  return agenda.entries(queueId, { after: start > oldest ? start : oldest, until: to, limit: READ_AT_ONCE });
}

async function readListed(needs: ListNeeds, entries: AgendaEntry[], { order, served }: { order: ListOrder; served: QueuePolicy[] }) {
  const { agenda } = needs;
  const dueKeyOf = new Map(entries.map(({ subject, dueKey }) => [subject, dueKey]));
  const callbacks = entries.length > 0 ? await agenda.read(entries) : [];
  const listed = callbacks.filter((callback): callback is Callback & Promised => isListed(callback, order, served));
  const shown = order.owner === 'absent' ? await absentOwners(needs, listed) : listed;
  return shown.map((callback) => ({ dueKey: dueKeyOf.get(callback.subject)!, callback }));
}

/** Those that a colleague may take over. All owners are asked for at once. */
async function absentOwners({ queues, clock, findAbsent }: ListNeeds, listed: (Callback & Promised)[]): Promise<(Callback & Promised)[]> {
  const now = clock.now();
  const owned = listed.filter(({ owner }) => owner);
  const isAbsent = owned.length > 0 ? await findAbsent(owned.map(({ owner, queueId }) => ({ owner: owner!, queueId }))) : [];
  return owned.filter((callback, nth) => isAbsent[nth] || isOverdue(callback, { now, queue: queues.get(callback.queueId) }));
}
