import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { StartDialRequest } from '../../../lambda/http/api-types';
import type { DialbackClient } from '../../api/dialback-client';
import { ProblemError } from '../../api/problem-error';
import { sendSurely } from '../../api/send-surely';
import { useInterval } from '../../page/use-interval';
import { usePollPause } from '../../page/use-poll-pause';
import { changeBoard, type DialBoard, openBoard } from './dial-board';
import { type Click, recallDials, rememberDials } from './dial-memory';

export interface Dials extends DialBoard {
  call: (request: StartDialRequest) => void;
  /** Tries an unconfirmed click again, with its own key. */
  retry: (click: Click) => void;
  dismiss: (key: string) => void;
}

/** The agent's calls: those of this page and those that this browser remembers, followed until each has ended. */
export function useDials(client: DialbackClient, username: string): Dials {
  const [board, change] = useReducer(changeBoard, username, (name) => openBoard(recallDials(name).open));
  const forgotten = useRef(new Set<string>());
  const remembered = useRef(recallDials(username).ids);

  const read = useCallback(
    async (id: string) => {
      try {
        change({ type: 'read', dial: await client.dial(id) });
      } catch (error) {
        // A call that is no longer kept, or another agent's, is not asked for again; anything else passes by itself.
        if (error instanceof ProblemError && error.problem.status === 404) forgotten.current.add(id);
      }
    },
    [client],
  );

  useEffect(() => {
    const known = board.dials.map(({ id }) => id);
    const older = remembered.current.filter((id) => !known.includes(id) && !forgotten.current.has(id));
    const open = board.clicks.filter(({ result }) => result.kind !== 'refused').map(({ key, request }) => ({ key, request }));
    rememberDials(username, { ids: [...known, ...older], open });
  }, [board, username]);

  useInterval(async () => {
    const running = board.dials.filter(({ state }) => state !== 'ended').map(({ id }) => id);
    const unread = remembered.current.filter((id) => !board.dials.some((dial) => dial.id === id) && !forgotten.current.has(id));
    await Promise.all([...running, ...unread].map(read));
  }, usePollPause(newsOf(board)));

  const send = useCallback(
    async (click: Click) => {
      change({ type: 'clicked', click });
      change({ type: 'answered', key: click.key, result: await sendSurely(() => client.startDial(click.request, click.key)) });
    },
    [client],
  );

  return {
    ...board,
    call: (request) => void send({ key: crypto.randomUUID(), request }),
    retry: (click) => void send({ key: click.key, request: click.request }),
    dismiss: (key) => change({ type: 'dismissed', key }),
  };
}

function newsOf({ dials }: DialBoard): string {
  return dials.map(({ id, state, journey }) => `${id} ${state} ${journey.length}`).join();
}
