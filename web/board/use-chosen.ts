import { useCallback, useState } from 'react';
import type { BoardCallback } from '../../lambda/http/board-api-types';
import type { BoardClient } from './board-client';
import type { BoardView } from './board-view';

/** As many as one person can answer for. */
const CHOSEN_AT_MOST = 500;
const PAGE = 100;

export interface Chosen {
  count: number;
  callbacks: readonly BoardCallback[];
  has: (id: string) => boolean;
  toggle: (callback: BoardCallback) => void;
  /** All that have the filters of the view, 500 at most. */
  all: () => Promise<void>;
  none: () => void;
  busy: boolean;
  failure: string | undefined;
}

/** The callbacks that something is to be done with. They stay chosen when the view changes. */
export function useChosen(client: BoardClient, view: BoardView): Chosen {
  const [byId, setById] = useState<ReadonlyMap<string, BoardCallback>>(new Map());
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const toggle = useCallback((callback: BoardCallback) => {
    setById((before) => {
      const next = new Map(before);
      if (!next.delete(callback.id)) next.set(callback.id, callback);
      return next;
    });
  }, []);
  const all = async () => {
    setBusy(true);
    try {
      const found: BoardCallback[] = [];
      let total = CHOSEN_AT_MOST;
      for (let offset = 0; offset < Math.min(total, CHOSEN_AT_MOST); offset += PAGE) {
        const page = await client.rows(view, { offset, limit: PAGE });
        found.push(...page.callbacks);
        total = page.total;
      }
      setById(new Map(found.map((callback) => [callback.id, callback])));
      setFailure(undefined);
    } catch (error) {
      setFailure((error as Error).message);
    }
    setBusy(false);
  };
  return { count: byId.size, callbacks: [...byId.values()], has: (id) => byId.has(id), toggle, all, none: () => setById(new Map()), busy, failure };
}
