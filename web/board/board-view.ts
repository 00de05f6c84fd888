import type { BoardCallback, BoardState } from '../../lambda/http/board-api-types';
import { t } from '../words/t';

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

const STATES: readonly BoardState[] = ['waiting', 'overdue', 'being-called', 'in-talk', 'missed'];

export const states = (): Record<BoardState, string> => ({ waiting: t('Waiting'), overdue: t('Overdue'), 'being-called': t('Being called'), 'in-talk': t('In talk'), missed: t('Missed') });
export const origins = (): Record<BoardCallback['origin'], string> => ({ agent: t('Agent'), caller: t('Caller in the queue'), app: t('App or site') });

const NOTHING: BoardView = { queue: '', state: '', owner: '', origin: '', search: '', order: 'due', descending: false };

/** Reads the view out of the address. What it does not know counts as not said. */
export function readView(search: string): BoardView {
  const said = new URLSearchParams(search);
  const among = <Value extends string>(name: string, known: readonly Value[]): Value | '' => known.find((value) => value === said.get(name)) ?? '';
  return {
    queue: said.get('queue') ?? '',
    state: among('state', STATES),
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
