import type { Dial } from '../../../lambda/http/api-types';
import type { SendResult } from '../../api/send-surely';
import type { Click } from './dial-memory';

/** A click that is not (yet) a call. */
export interface OpenClick extends Click {
  result: { kind: 'sending' } | Exclude<SendResult<Dial>, { kind: 'answered' }>;
}

/** The agent's calls on this page, newest first. */
export interface DialBoard {
  clicks: OpenClick[];
  dials: Dial[];
}

export type BoardChange =
  | { type: 'clicked'; click: Click }
  | { type: 'answered'; key: string; result: SendResult<Dial> }
  | { type: 'dismissed'; key: string }
  | { type: 'read'; dial: Dial };

/** Clicks left open by the page before a reload: nobody knows how they ended. */
export function openBoard(open: Click[]): DialBoard {
  return { clicks: open.map((click) => ({ ...click, result: { kind: 'unconfirmed' } })), dials: [] };
}

export function changeBoard(board: DialBoard, change: BoardChange): DialBoard {
  switch (change.type) {
    case 'clicked':
      return { ...board, clicks: [{ ...change.click, result: { kind: 'sending' } }, ...without(board.clicks, change.click.key)] };
    case 'dismissed':
      return { ...board, clicks: without(board.clicks, change.key) };
    case 'read':
      return { ...board, dials: place(board.dials, change.dial) };
    case 'answered': {
      const { result } = change;
      if (result.kind === 'answered') return { clicks: without(board.clicks, change.key), dials: place(board.dials, result.answer) };
      return { ...board, clicks: board.clicks.map((click) => (click.key === change.key ? { ...click, result } : click)) };
    }
  }
}

function without(clicks: OpenClick[], key: string): OpenClick[] {
  return clicks.filter((click) => click.key !== key);
}

function place(dials: Dial[], dial: Dial): Dial[] {
  return [dial, ...dials.filter(({ id }) => id !== dial.id)].sort((a, b) => b.requestedAt.localeCompare(a.requestedAt));
}
