import { useState } from 'react';
import type { BoardClient } from './board-client';
import type { BoardView } from './board-view';

/** Saves the list as a file. A link could not carry the token. */
export function useFile(client: BoardClient, view: BoardView): { save: () => Promise<void>; busy: boolean; failure: string | undefined } {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const save = async () => {
    setBusy(true);
    try {
      const address = URL.createObjectURL(await client.file(view));
      const link = Object.assign(document.createElement('a'), { href: address, download: 'callbacks.csv' });
      link.click();
      URL.revokeObjectURL(address);
      setFailure(undefined);
    } catch (error) {
      setFailure((error as Error).message);
    }
    setBusy(false);
  };
  return { save, busy, failure };
}
