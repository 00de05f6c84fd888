import { type RefObject, useEffect, useRef } from 'react';

/** For a part of the page that opens and closes. The focus moves into it when it opens, and back when it closes. */
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
