/** Reads at a time: more would only wait for each other's connections. */
const AT_ONCE = 25;

/** Does the work for each, some at a time, and returns what came of them in their order. */
export async function inPortions<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) results.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))));
  return results;
}
