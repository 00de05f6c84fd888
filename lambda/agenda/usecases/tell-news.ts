import type { ChangedCallback, NewsWriter } from '../ports/news';

export type TellNews = (changes: readonly ChangedCallback[]) => Promise<number>;

/** Writes down what changed, each callback once, while somebody shows lists. Answers how many. */
export function createTellNews({ news }: { news: NewsWriter }): TellNews {
  return async (changes) => {
    if (changes.length === 0 || !(await news.isRead())) return 0;
    const byId = new Map<string, ChangedCallback>();
    for (const change of changes) {
      const queueIds = new Set([...(byId.get(change.id)?.queueIds ?? []), ...change.queueIds]);
      byId.set(change.id, { ...change, queueIds: [...queueIds] });
    }
    await news.add([...byId.values()]);
    return byId.size;
  };
}
