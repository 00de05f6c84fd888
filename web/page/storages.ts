/** What a browser keeps for a page. */
export type Keeping = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What is kept for this tab, and outlives a reload. */
export const ofTab = keepingOf(() => window.sessionStorage);

/** What is kept for all tabs of this browser. */
export const ofBrowser = keepingOf(() => window.localStorage);

/** A browser may forbid keeping to a page that another site shows in a frame. Then it is kept until the page goes. */
function keepingOf(open: () => Storage): Keeping {
  try {
    return open();
  } catch {
    const kept = new Map<string, string>();
    return { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text), removeItem: (key) => void kept.delete(key) };
  }
}
