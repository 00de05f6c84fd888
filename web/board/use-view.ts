import { useCallback, useEffect, useState } from 'react';
import { addressOf, type BoardView, readView } from './board-view';

/** The view that the address says. A change of it is a change of the address; going back in the browser goes back. */
export function useView(): [BoardView, (change: Partial<BoardView>) => void] {
  const [view, setView] = useState(() => readView(window.location.search));
  useEffect(() => {
    const read = () => setView(readView(window.location.search));
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);
  const change = useCallback((changed: Partial<BoardView>) => {
    const next = { ...readView(window.location.search), ...changed };
    // Each letter of a search is no place to go back to.
    const isSearch = changed.search !== undefined;
    window.history[isSearch ? 'replaceState' : 'pushState'](null, '', `${window.location.pathname}${addressOf(next)}`);
    setView(next);
  }, []);
  return [view, change];
}
