import { useEffect, useState } from 'react';
import type { DialBoard } from './dial-board';

const eagerMilliseconds = 1_000;
const patientMilliseconds = 8_000;
/** After so long without news of any call, the page asks less often. */
const patienceMilliseconds = 30_000;

/**
 * How long to wait between two looks at the running calls: a second while something happens, longer once nothing has
 * happened for a while.
 */
export function usePollPause(board: DialBoard): number {
  const [pause, setPause] = useState(eagerMilliseconds);
  const news = board.dials.map(({ id, state, journey }) => `${id} ${state} ${journey.length}`).join();
  useEffect(() => {
    setPause(eagerMilliseconds);
    const timer = window.setTimeout(() => setPause(patientMilliseconds), patienceMilliseconds);
    return () => window.clearTimeout(timer);
  }, [news]);
  return pause;
}
