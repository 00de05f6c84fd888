/** The ids that this environment published last. What the stream brings again is then not published again. */
export interface RecentlyPublished {
  has(id: string): boolean;
  add(id: string): void;
}

/** @param most ids that are remembered; beyond them the oldest is forgotten */
export function createRecentlyPublished(most: number): RecentlyPublished {
  const ids = new Set<string>();
  return {
    has: (id) => ids.has(id),
    add(id) {
      ids.add(id);
      if (ids.size > most) ids.delete(ids.values().next().value!);
    },
  };
}
