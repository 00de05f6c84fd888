import { useCallback, useState } from 'react';
import { recallText, rememberText } from '../../page/kept';
import { ofTab } from '../../page/storages';

/** A text that the app stores on its phone. It outlives a reload of this tab. */
export function useKept(key: string): [string | undefined, (text: string | undefined) => void] {
  const [kept, setKept] = useState(() => recallText(ofTab, key));
  const keep = useCallback(
    (text: string | undefined) => {
      rememberText(ofTab, key, text);
      setKept(text);
    },
    [key],
  );
  return [kept, keep];
}
