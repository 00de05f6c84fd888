import { useCallback, useMemo, useRef, useState } from 'react';
import type { JournalLine } from '../../local/lab-types';

/** More lines than anyone scrolls through. The journal itself keeps them all. */
const keptLines = 5_000;
/** Lines come in bursts. The page is drawn once for a burst. */
const gatherMilliseconds = 60;

export interface JournalView {
  /** Newest first. */
  lines: JournalLine[];
  add: (line: JournalLine) => void;
  clear: () => void;
}

/** The journal as the server streams it. */
export function useJournal(): JournalView {
  const [lines, setLines] = useState<JournalLine[]>([]);
  const waiting = useRef<JournalLine[]>([]);
  const timer = useRef<number>(undefined);
  const add = useCallback((line: JournalLine) => {
    waiting.current.unshift(line);
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      const news = waiting.current;
      waiting.current = [];
      // A stream that was opened again may begin with lines that are already here.
      setLines((known) => [...news.filter(({ order }) => order > (known[0]?.order ?? -1)), ...known].slice(0, keptLines));
    }, gatherMilliseconds);
  }, []);
  return useMemo(() => ({ lines, add, clear: () => setLines([]) }), [lines, add]);
}
