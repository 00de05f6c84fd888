import type { News } from '../../../lambda/agenda/ports/news';
import type { Role } from '../../../lambda/agents/domain/role';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { wireActing } from '../../../lambda/functions/wiring/supervision';
import { createListBoard } from '../../../lambda/supervision/usecases/list-board';
import { createReadBoard } from '../../../lambda/supervision/usecases/read-board';
import type { BoardQuery } from '../../../lambda/supervision/domain/board-filter';
import { ADA } from '../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../fakes/promise-ports';
import type { DeedAnswer } from '../../../lambda/supervision/usecases/act-on-many';

export const SAM = { userId: 'u-sam', username: 'sam' };
export const OF_SUPPORT: Role = { kind: 'supervisor', queueIds: new Set(['q-support']) };
export const OF_ALL: Role = { kind: 'administrator' };
export const LONDON = 'Europe/London';

/** A board over callbacks in memory. News come from every save, as the table's stream brings them, unless they are `lost`. */
export function openBoard() {
  const made = createPromisePorts();
  const { clock, store } = made;
  const told: News[] = [];
  const news = { knownFrom: '', lost: false, since: async (instant: string) => (instant < news.knownFrom ? undefined : told.filter(({ at }) => at >= instant)) };
  const tell = <Saved>(callback: Callback, saved: Saved) => {
    if (!news.lost && 'queueId' in callback) told.push({ at: clock.at, id: callback.id, queueIds: [callback.queueId] });
    return saved;
  };
  /** Ids of callbacks that the table does not give. */
  const unread = new Set<string>();
  const find = async (id: string) => {
    if (unread.has(id)) throw new Error('The table does not answer.');
    return store.find(id);
  };
  const telling = { ...store, find, save: async (next: Callback) => tell(next, await store.save(next)), create: async (callback: Callback, ...more: [never?]) => tell(callback, await store.create(callback, ...more)) };
  const reads = { whole: 0, single: 0, searches: 0 };
  const agentsByName = { find: (username: string) => ((reads.searches += 1), made.ports.agentsByName.find(username)) };
  const agenda = { ...made.ports.agenda, read: (entries: Parameters<typeof made.ports.agenda.read>[0]) => ((reads.whole += 1), made.ports.agenda.read(entries)) };
  const readBoard = createReadBoard({ agenda, news, store: { find: (id) => ((reads.single += 1), store.find(id)) }, queues: made.ports.queues, clock });
  const listBoard = createListBoard({ readBoard, queues: made.ports.queues, clock });
  const list = async (query: Partial<BoardQuery> = {}, role: Role = OF_ALL) => {
    const listed = await listBoard(role, { order: 'due', isDescending: false, offset: 0, limit: 50, ...query });
    if ('refusal' in listed) throw new Error(listed.refusal.code);
    return listed;
  };
  const acting = wireActing({ ...made.ports, agentsByName, store: telling, pauseSwitch: made.pauses });
  return { ...made, news, unread, reads, list, listBoard, acting };
}

export type OpenBoard = ReturnType<typeof openBoard>;

let made = 0;
/** Of Ada's, in so many minutes. */
export async function promise({ scheduleCallback }: OpenBoard, { minutes = 60, ...more }: { minutes?: number; queueId?: string; own?: boolean; comment?: string; by?: 'ada' | 'ben' } = {}): Promise<string> {
  const { by = 'ada', ...order } = more;
  const number = `+4930123${String((made += 1)).padStart(5, '0')}`;
  const answer = await scheduleCallback({ agent: by === 'ada' ? ADA : BEN, number, queueId: 'q-support', own: false, at: { in: { minutes }, zone: LONDON }, idempotencyKey: `k-${made}`, ...order });
  if ('refusal' in answer) throw new Error(JSON.stringify(answer.refusal));
  return answer.callback.id;
}

/** What many answers say to a reader. */
export async function inWords(answers: Promise<readonly DeedAnswer[]>, language = 'en'): Promise<object[]> {
  return (await answers).map((one) => ('done' in one ? { ...one, done: one.done(language) } : one));
}
