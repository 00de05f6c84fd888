import { useState } from 'react';
import type { Board } from '../../lambda/http/board-api-types';
import { pollSeconds } from '../page/poll-seconds';
import { type Reading, useReading } from '../page/use-reading';
import type { BoardClient } from './board-client';

export interface BoardNow extends Reading {
  /** Undefined until the first answer. */
  board: Board | undefined;
}

/** How the queues stand now. */
export function useBoard(client: BoardClient): BoardNow {
  const [board, setBoard] = useState<Board>();
  return { board, ...useReading(async () => setBoard(await client.now()), pollSeconds.list) };
}
