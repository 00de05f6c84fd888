import { type RefObject, useEffect, useRef } from 'react';

/** For a part of the page that opens and closes: the focus comes in when it opens, and goes back to where it was when it closes. */
export function useFocusVisit<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useEffect(() => {
    const before = document.activeElement;
    part.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return part;
}
