import { useSyncExternalStore } from 'react';

/** The page has one column. The width is the same as in page.css. */
const oneColumn = watch('(max-width: 960px)');

/** Beside the softphone, a list of the agents' page has no room for its columns. */
const besideSoftphone = watch('(max-width: 1240px)');

/** Returns whether the page has one column. */
export function useNarrow(): boolean {
  return useSyncExternalStore(oneColumn.subscribe, oneColumn.matches);
}

/** Returns whether the lists of the agents' page put all of an entry into one column. */
export function useNarrowLists(): boolean {
  return useSyncExternalStore(besideSoftphone.subscribe, besideSoftphone.matches);
}

function watch(media: string) {
  const query = window.matchMedia(media);
  return {
    matches: () => query.matches,
    subscribe(onChange: () => void): () => void {
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
  };
}
