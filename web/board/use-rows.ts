import { useRef, useState } from 'react';
import type { BoardCallback } from '../../lambda/http/board-api-types';
import { pollSeconds } from '../page/poll-seconds';
import { type Reading, useReading } from '../page/use-reading';
import type { BoardClient } from './board-client';
import { type BoardView, queryOf } from './board-view';

/** The service answers so many at a time. */
const PAGE = 100;

export interface Rows extends Reading {
  total: number;
  /** Undefined where it is not read yet. */
  at: (index: number) => BoardCallback | undefined;
  loading: boolean;
  isWhole: boolean;
}

interface Read {
  pages: ReadonlyMap<number, BoardCallback[]>;
  total: number;
  isWhole: boolean;
}

const NOTHING: Read = { pages: new Map(), total: 0, isWhole: true };

/**
 * The rows of the list that are in view, and no others: they are read as the person scrolls, and again each few seconds.
 *
 * @param range places of the first and the last row in view
 */
export function useRows(client: BoardClient, view: BoardView, { first, last }: { first: number; last: number }): Rows {
  const subject = String(queryOf(view));
  const latest = useRef(subject);
  latest.current = subject;
  const [rows, setRows] = useState<Read & { subject: string }>({ ...NOTHING, subject: '' });
  const [from, to] = [Math.floor(first / PAGE), Math.floor(last / PAGE)];
  const readPages = async () => {
    const numbers = Array.from({ length: to - from + 1 }, (_one, n) => from + n);
    const answers = await Promise.all(numbers.map((number) => client.rows(view, { offset: number * PAGE, limit: PAGE })));
    // Somebody chose another view meanwhile.
    if (latest.current !== subject) return;
    setRows((before) => ({
      subject,
      pages: new Map([...(before.subject === subject ? before.pages : []), ...numbers.map((number, n) => [number, answers[n]!.callbacks] as const)]),
      total: answers[0]!.total,
      isWhole: answers.every(({ isWhole }) => isWhole),
    }));
  };
  const reading = useReading(readPages, pollSeconds.list, { about: `${subject} ${from} ${to}` });
  const shown = rows.subject === subject ? rows : NOTHING;
  return {
    total: shown.total,
    at: (index) => shown.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    loading: rows.subject !== subject && reading.failure === undefined,
    isWhole: shown.isWhole,
    ...reading,
  };
}
