import { useState } from 'react';

/** Saves what the service gives as a file. A link could not carry the token. */
export function useSave(read: () => Promise<Blob>, name: string): { save: () => Promise<void>; busy: boolean; failure: string | undefined } {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const save = async () => {
    setBusy(true);
    try {
      const address = URL.createObjectURL(await read());
      Object.assign(document.createElement('a'), { href: address, download: name }).click();
      URL.revokeObjectURL(address);
      setFailure(undefined);
    } catch (error) {
      setFailure((error as Error).message);
    }
    setBusy(false);
  };
  return { save, busy, failure };
}
