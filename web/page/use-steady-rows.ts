import { type PointerEvent, useRef, useState } from 'react';

export interface SteadyRows<Row> {
  /** In the order in which they stood when the mouse came, with what is known of each now. */
  rows: Row[];
  /** Ids of those that are not on the list any more. They stay to be seen until the mouse leaves. */
  gone: ReadonlySet<string>;
  /** So many came, and wait for the mouse to leave. */
  waiting: number;
  /** Shows them at once. */
  release: () => void;
  /** For the element around the table. */
  handlers: { onPointerOver: (event: PointerEvent) => void; onPointerLeave: () => void };
}

export interface SteadyOptions<Row> {
  idOf: (row: Row) => string;
  /** What is asked for. Another question has another answer, whatever the mouse does. */
  about: string;
  /** Whether the rows are still those of another question. */
  loading: boolean;
}

/** Keeps the rows of a table from moving under the mouse: none comes, goes or changes its place while it is over them. */
export function useSteadyRows<Row>(current: readonly Row[], { idOf, about, loading }: SteadyOptions<Row>): SteadyRows<Row> {
  const [isOver, setOver] = useState(false);
  const [, drawAgain] = useState(0);
  const held = useRef<{ about: string; rows: readonly Row[] }>(undefined);
  if (!isOver || loading || held.current?.about !== about) held.current = undefined;
  if (isOver && !loading && current.length > 0) held.current ??= { about, rows: current };
  const rows = held.current?.rows ?? current;
  const now = new Map(current.map((row) => [idOf(row), row]));
  const ids = new Set(rows.map(idOf));
  return {
    rows: rows.map((row) => now.get(idOf(row)) ?? row),
    gone: new Set([...ids].filter((id) => !now.has(id))),
    waiting: current.filter((row) => !ids.has(idOf(row))).length,
    release: () => {
      held.current = { about, rows: current };
      drawAgain((times) => times + 1);
    },
    handlers: {
      // A finger is over nothing while it does nothing.
      onPointerOver: ({ pointerType, target }) => setOver(pointerType === 'mouse' && (target as Element).closest('tbody') !== null),
      onPointerLeave: () => setOver(false),
    },
  };
}
