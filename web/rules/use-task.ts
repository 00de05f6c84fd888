import { useState } from 'react';

export interface Task {
  busy: boolean;
  /** Why the last one failed. */
  failure: string | undefined;
  run(work: () => Promise<void>): void;
}

/** One thing at a time that the service is asked for. What fails is said. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const go = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, run: (work) => void go(work) };
}
