import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { type BoardState, boardStateOf } from './board-state';

export interface BoardFilter {
  state?: BoardState;
  /** User name; empty: nobody's. */
  owner?: string;
  origin?: Promised['origin'];
  /** Due from here on, and before `to`. Instants. */
  from?: string;
  to?: string;
  /** Part of a number, of a user name, of the note, or of the CRM record. */
  search?: string;
}

export const BOARD_ORDERS = ['due', 'requested', 'number', 'owner', 'attempts'] as const;
export type BoardOrder = (typeof BOARD_ORDERS)[number];

export interface BoardQuery extends BoardFilter {
  queueId?: string;
  order: BoardOrder;
  isDescending: boolean;
  /** How many of the list are passed over. */
  offset: number;
  limit: number;
}

export function isAskedFor(callback: Callback & Promised, filter: BoardFilter, now: string): boolean {
  const { state, owner, origin, from, to, search } = filter;
  if (state !== undefined && boardStateOf(callback, now) !== state) return false;
  if (owner !== undefined && (callback.owner?.username ?? '').toLowerCase() !== owner.toLowerCase()) return false;
  if (origin !== undefined && callback.origin !== origin) return false;
  if (from !== undefined && callback.dueAt < from) return false;
  if (to !== undefined && callback.dueAt >= to) return false;
  return search === undefined || speaksOf(callback, search);
}

function speaksOf({ number, owner, requestedBy, comment = '', crmRecord = '' }: Promised, search: string): boolean {
  const wanted = search.toLowerCase();
  const digits = search.replace(/[\s()./-]/g, '');
  if (/^\+?\d{3,}$/.test(digits) && number.includes(digits.replace(/^0+/, ''))) return true;
  return [owner?.username ?? '', requestedBy?.username ?? '', comment, crmRecord].some((text) => text.toLowerCase().includes(wanted));
}

/** Those that are equal in what is asked stand in the order of their times, and then of their ids: so no row is on two pages. */
export function sortBoard(callbacks: (Callback & Promised)[], order: BoardOrder, isDescending: boolean): (Callback & Promised)[] {
  const keyOf = KEYS[order];
  const sign = isDescending ? -1 : 1;
  return callbacks.sort((one, other) => sign * compare(keyOf(one), keyOf(other)) || compare(one.dueAt, other.dueAt) || compare(one.id, other.id));
}

/** Those of nobody stand behind those of agents. */
const KEYS: Record<BoardOrder, (callback: Callback & Promised) => string | number> = {
  due: ({ dueAt }) => dueAt,
  requested: ({ requestedAt }) => requestedAt,
  number: ({ number }) => number,
  owner: ({ owner }) => owner?.username.toLowerCase() ?? '~',
  attempts: ({ attempts }) => attempts.length,
};

function compare(one: string | number, other: string | number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
