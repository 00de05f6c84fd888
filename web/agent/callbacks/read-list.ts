import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { CallbackQuery, DialbackClient, ReadCallbackPage } from '../../api/dialback-client';

/** The service's own default for one page. */
const pageLength = 50;
/** A page may be short, even empty, although more follow. Then the next one is read too. */
const mostRequests = 20;

export interface ListRead {
  callbacks: ScheduledCallback[];
  /** Whether there are more than were read. */
  more: boolean;
  /** The number of callbacks that cannot be read. */
  unread: number;
  /** Asks for what changes from here on. Absent: the list is read anew each time. */
  since?: string;
}

/** @param count number of pages */
export async function readList(client: DialbackClient, query: CallbackQuery, count: number): Promise<ListRead> {
  return readOn(client, query, { count, first: await client.callbacks(query) });
}

/** Reads what changed, and puts it in its place. Where the service does not know, it answers the list anew. */
export async function readChanges(client: DialbackClient, query: CallbackQuery, { before, count }: { before: ListRead; count: number }): Promise<ListRead> {
  const answer = await client.callbacks({ ...query, ...(before.since && { since: before.since }) });
  return answer.gone ? withChanges(before, { ...answer, gone: answer.gone }) : readOn(client, query, { count, first: answer });
}

async function readOn(client: DialbackClient, query: CallbackQuery, { count, first }: { count: number; first: ReadCallbackPage }): Promise<ListRead> {
  const callbacks = [...first.callbacks];
  let { next, unread } = first;
  for (let asked = 1; next && asked < mostRequests && callbacks.length < count * pageLength; asked += 1) {
    const answer = await client.callbacks({ ...query, next });
    callbacks.push(...answer.callbacks);
    unread += answer.unread;
    next = answer.next;
  }
  return { callbacks, more: next !== undefined, unread, ...(first.since && { since: first.since }) };
}

/** One that comes after all that is shown is left to the next pages. A view that came in another way may be newer. */
function withChanges({ callbacks, more, since, unread }: ListRead, answer: ReadCallbackPage & { gone: string[] }): ListRead {
  const versions = new Map(callbacks.map(({ id, version }) => [id, version]));
  const last = callbacks.at(-1);
  const isShown = (callback: ScheduledCallback) => !more || !last || callback.id === last.id || isBefore(callback, last);
  const come = answer.callbacks.filter((callback) => isShown(callback) && callback.version >= (versions.get(callback.id) ?? 0));
  const away = new Set([...answer.gone, ...come.map(({ id }) => id)]);
  const all = [...callbacks.filter(({ id }) => !away.has(id)), ...come].sort((one, other) => (isBefore(one, other) ? -1 : 1));
  const from = answer.since ?? since;
  return { callbacks: all, more, unread: unread + answer.unread, ...(from && { since: from }) };
}

/** In the order of the service: due time, request, then the record. */
function isBefore(one: ScheduledCallback, other: ScheduledCallback): boolean {
  const placeOf = ({ dueAt, id }: ScheduledCallback) => `${dueAt} ${id}`;
  return placeOf(one) < placeOf(other);
}
