import { useCallback, useState } from 'react';

/** A text that the app stores on its phone. It outlives a reload of this tab. */
export function useKept(key: string): [string | undefined, (text: string | undefined) => void] {
  const [kept, setKept] = useState(() => sessionStorage.getItem(key) ?? undefined);
  const keep = useCallback(
    (text: string | undefined) => {
      if (text === undefined) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, text);
      setKept(text);
    },
    [key],
  );
  return [kept, keep];
}
