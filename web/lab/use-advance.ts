import { useRef, useState } from 'react';
import type { Lab } from './use-lab';

export interface Advance {
  /** Undefined: the clock is not being moved. Seconds. */
  progress: { done: number; total: number } | undefined;
  /** Moves the clock on, unless it is being moved already. */
  advance: (seconds: number) => void;
  /** Leaves it where it has come to. */
  stop: () => void;
}

/** A long step is made in so many parts at most: after each, the page shows how far the clock has come. */
const PARTS = 60;

/** Moves the simulation's clock on part by part. What is due within a step happens in the same order as in one. */
export function useAdvance({ client, act }: Lab): Advance {
  const [progress, setProgress] = useState<Advance['progress']>();
  const isMoving = useRef(false);
  const isStopped = useRef(false);
  const move = async (total: number) => {
    const part = Math.ceil(total / PARTS);
    for (let done = 0; done < total && !isStopped.current; done += part) {
      setProgress({ done, total });
      await client.advance(Math.min(part, total - done));
    }
  };
  return {
    progress,
    advance: (seconds) => {
      if (isMoving.current) return;
      isMoving.current = true;
      isStopped.current = false;
      const over = () => {
        isMoving.current = false;
        setProgress(undefined);
      };
      act(move(seconds).finally(over));
    },
    stop: () => void (isStopped.current = true),
  };
}
