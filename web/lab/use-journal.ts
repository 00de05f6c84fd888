import { useCallback, useMemo, useRef, useState } from 'react';
import type { JournalLine } from '../../local/lab-types';
import type { LabClient } from '../api/lab-client';
import type { JournalReader } from './use-lab';

/** More lines than anyone scrolls through. The server keeps more, and gives them by pages. */
const keptLines = 5_000;
/** Lines come in bursts. The page is drawn once for a burst. */
const gatherMilliseconds = 60;

export interface JournalView {
  /** Newest first. */
  lines: JournalLine[];
  /** Whether the server has older ones. */
  more: boolean;
  /** Reads a page of them. */
  showOlder: () => void;
  clear: () => void;
  reader: JournalReader;
}

/** The journal: the newest page of it, what the server streams from then on, and older pages when they are asked for. */
export function useJournal(): JournalView {
  const [{ lines, more }, setRead] = useState({ lines: [] as JournalLine[], more: false });
  const waiting = useRef<JournalLine[]>([]);
  const timer = useRef<number>(undefined);
  const client = useRef<LabClient>(undefined);
  const add = useCallback((line: JournalLine) => {
    waiting.current.unshift(line);
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      const news = waiting.current;
      waiting.current = [];
      setRead((known) => {
        // A stream that was opened again may begin with lines that are already here.
        const all = [...news.filter(({ order }) => order > (known.lines[0]?.order ?? -1)), ...known.lines];
        return { lines: all.slice(0, keptLines), more: known.more || all.length > keptLines };
      });
    }, gatherMilliseconds);
  }, []);
  const readBefore = useCallback(async (order: number) => {
    // A page that does not come is asked for again by whoever wants it: the state says what is wrong.
    const page = await client.current?.journalPage(order).catch(() => undefined);
    if (page) setRead((known) => ({ lines: [...known.lines, ...page.lines.filter((line) => line.order < (known.lines.at(-1)?.order ?? Infinity))], more: page.more }));
  }, []);
  const begin = useCallback(
    (ofLab: LabClient, order: number) => {
      client.current = ofLab;
      void readBefore(order + 1);
    },
    [readBefore],
  );
  const reader = useMemo(() => ({ begin, add }), [begin, add]);
  return useMemo(
    () => ({ lines, more, reader, showOlder: () => void readBefore(lines.at(-1)?.order ?? 0), clear: () => setRead({ lines: [], more: false }) }),
    [lines, more, reader, readBefore],
  );
}
