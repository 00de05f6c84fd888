import type { BoardState } from '../../lambda/http/board-api-types';

export const ORDERS = ['due', 'requested', 'number', 'owner', 'attempts'] as const;
export type Order = (typeof ORDERS)[number];

/** What the list shows, and in which order. It is kept in the address, so that it can be bookmarked and sent to others. */
export interface BoardView {
  queue: string;
  state: BoardState | '';
  /** User name; `nobody`: of nobody; empty: whosever. */
  owner: string;
  origin: 'agent' | 'caller' | 'app' | '';
  search: string;
  order: Order;
  descending: boolean;
}

export const STATES: Record<BoardState, string> = { waiting: 'Waiting', overdue: 'Overdue', 'being-called': 'Being called', 'in-talk': 'In talk', missed: 'Missed' };
export const ORIGINS = { agent: 'Agent', caller: 'Caller in the queue', app: 'App or site' } as const;

const NOTHING: BoardView = { queue: '', state: '', owner: '', origin: '', search: '', order: 'due', descending: false };

/** Reads the view out of the address. What it does not know counts as not said. */
export function readView(search: string): BoardView {
  const said = new URLSearchParams(search);
  const among = <Value extends string>(name: string, known: readonly Value[]): Value | '' => known.find((value) => value === said.get(name)) ?? '';
  return {
    queue: said.get('queue') ?? '',
    state: among('state', Object.keys(STATES) as BoardState[]),
    owner: said.get('owner') ?? '',
    origin: among('origin', ['agent', 'caller', 'app']),
    search: said.get('search') ?? '',
    order: among('order', ORDERS) || 'due',
    descending: said.get('descending') === 'true',
  };
}

/** What differs from the view that the board begins with. */
export function addressOf(view: BoardView): string {
  const said = Object.entries(view).filter(([name, value]) => value !== NOTHING[name as keyof BoardView]);
  return said.length > 0 ? `?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}` : '';
}

const NOBODY = 'nobody';
/** The service searches for nothing shorter. */
const LEAST_SEARCHED = 2;

/** The view as the service is asked for it. */
export function queryOf({ queue, state, owner, origin, search, order, descending }: BoardView, range: Record<string, string> = {}): URLSearchParams {
  const words = search.trim();
  return new URLSearchParams({
    ...(queue && { queueId: queue }),
    ...(state && { state }),
    ...(owner && { owner: owner === NOBODY ? '' : owner }),
    ...(origin && { origin }),
    ...(words.length >= LEAST_SEARCHED && { search: words }),
    order,
    ...(descending && { descending: 'true' }),
    ...range,
  });
}
