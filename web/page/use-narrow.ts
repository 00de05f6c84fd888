import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 960px)');

/** Returns whether the page has one column. The width is the same as in page.css. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}

function subscribe(onChange: () => void): () => void {
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
