import { type RefObject, useEffect, useRef } from 'react';

/** For a part of the page that opens and closes. The focus moves into it when it opens, and back when it closes, unless it is elsewhere by then. */
export function useFocusVisit<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useEffect(() => {
    const before = document.activeElement;
    // Its beginning is to be seen, also where it is higher than its place.
    part.current?.focus({ preventScroll: true });
    scrollPlaceTo(part.current);
    return () => {
      const isElsewhere = document.activeElement !== null && document.activeElement !== document.body;
      // The list stays where the person has scrolled it.
      if (!isElsewhere && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return part;
}

/** Scrolls the place in which a part stands, and never the page around it. */
function scrollPlaceTo(part: HTMLElement | null): void {
  const place = part?.parentElement;
  if (place) place.scrollTop += part.getBoundingClientRect().top - place.getBoundingClientRect().top;
}
