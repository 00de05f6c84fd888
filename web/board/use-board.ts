import { useCallback, useState } from 'react';
import type { Board } from '../../lambda/http/board-api-types';
import { pollSeconds } from '../page/poll-seconds';
import { useInterval } from '../page/use-interval';
import type { BoardClient } from './board-client';

export interface BoardNow {
  /** Undefined until the first answer. */
  board: Board | undefined;
  /** A sentence, if the last read failed. */
  failure: string | undefined;
  refresh: () => void;
}

/** How the queues stand now. */
export function useBoard(client: BoardClient): BoardNow {
  const [board, setBoard] = useState<Board>();
  const [failure, setFailure] = useState<string>();
  const read = useCallback(async () => {
    try {
      setBoard(await client.now());
      setFailure(undefined);
    } catch (error) {
      setFailure((error as Error).message);
    }
  }, [client]);
  useInterval(read, 1000 * (failure === undefined ? pollSeconds.list : pollSeconds.afterFailure));
  return { board, failure, refresh: () => void read() };
}
