import type { Dial } from '../../../lambda/http/api-types';
import type { DialOfCallback } from '../../../lambda/http/callback-api-types';
import type { SendResult } from '../../api/send-surely';
import { keepEqual } from '../../page/keep-equal';
import type { Click } from './open-clicks';

/** A click that is not (yet) a call. */
export interface OpenClick extends Click {
  result: { kind: 'sending' } | { kind: 'called-now'; sentence: string } | Exclude<SendResult<Dial>, { kind: 'answered' }>;
}

/** The agent's calls on this page, newest first. */
export interface DialBoard {
  clicks: OpenClick[];
  dials: Dial[];
}

export type BoardChange =
  | { type: 'clicked'; click: Click }
  | { type: 'answered'; key: string; result: SendResult<Dial | DialOfCallback> }
  | { type: 'dismissed'; key: string }
  | { type: 'read'; dial: Dial }
  | { type: 'listed'; dials: readonly Dial[] }
  | { type: 'gone'; id: string };

/** Makes a board of the clicks that a page left open before a reload. Their result is unknown. */
export function openBoard(open: Click[]): DialBoard {
  return { clicks: open.map((click) => ({ ...click, result: { kind: 'unconfirmed' } })), dials: [] };
}

/** A board on which the change says nothing new stays itself, so that nothing is drawn for it. */
export function changeBoard(board: DialBoard, change: BoardChange): DialBoard {
  return keepEqual(board, changedBoard(board, change));
}

function changedBoard(board: DialBoard, change: BoardChange): DialBoard {
  switch (change.type) {
    case 'clicked':
      return { ...board, clicks: [{ ...change.click, result: { kind: 'sending' } }, ...without(board.clicks, change.click.key)] };
    case 'dismissed':
      return { ...board, clicks: without(board.clicks, change.key) };
    case 'read':
      return { ...board, dials: place(board.dials, change.dial) };
    case 'gone':
      return { ...board, dials: board.dials.filter(({ id }) => id !== change.id) };
    case 'listed':
      // A call of this page may not be on the list yet, and may have come further since the list was read.
      return { ...board, dials: change.dials.filter((listed) => !board.dials.some((dial) => dial.id === listed.id && dial.journey.length > listed.journey.length)).reduce(place, board.dials) };
    case 'answered': {
      const { result } = change;
      if (result.kind === 'answered' && !isOfCallback(result.answer)) return { clicks: without(board.clicks, change.key), dials: place(board.dials, result.answer) };
      const shown = result.kind === 'answered' ? { kind: 'called-now' as const, sentence: sentenceOf(result.answer) } : result;
      return { ...board, clicks: board.clicks.map((click) => (click.key === change.key ? { ...click, result: shown } : click)) };
    }
  }
}

/** Returns whether the click became the call of a callback that the customer is owed. */
export function isOfCallback(answer: Dial | DialOfCallback): answer is DialOfCallback {
  return 'callback' in answer;
}

function sentenceOf({ notices }: Dial | DialOfCallback): string {
  return notices.map(({ sentence }) => sentence).join(' ');
}

function without(clicks: OpenClick[], key: string): OpenClick[] {
  return clicks.filter((click) => click.key !== key);
}

function place(dials: Dial[], dial: Dial): Dial[] {
  return [dial, ...dials.filter(({ id }) => id !== dial.id)].sort((a, b) => b.requestedAt.localeCompare(a.requestedAt));
}
