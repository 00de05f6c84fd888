import { invalid, wildcardPieces } from './pattern-operators';

/**
 * The most beginnings of a field's wildcards that one text may match at once. EventBridge does not say where its limit lies: seven were taken, and
 * eight refused. Sources: EventBridge User Guide, "Wildcards and event pattern complexity"; the reference engine, MachineComplexityEvaluator.
 */
const MOST_BEGINNINGS = 7;

/** Refuses entries of one field whose wildcards EventBridge calls too complex. */
export function refuseComplexWildcards(entries: unknown[]): void {
  const wildcards = entries.flatMap(wildcardsIn).map(wildcardPieces);
  if (wildcards.length === 0 || !isComplex(wildcards)) return;
  throw invalid('Rule is too complex - try using fewer wildcard characters or fewer repeating character sequences after a wildcard character');
}

function wildcardsIn(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null) return [];
  if ('wildcard' in entry) return [entry.wildcard as string];
  return 'anything-but' in entry && typeof entry['anything-but'] === 'object' ? [(entry['anything-but'] as { wildcard?: string[] }).wildcard ?? []].flat() : [];
}

/** Walks all texts at once: each set of beginnings that some text matches leads to those that it matches with one more character. */
function isComplex(wildcards: string[][]): boolean {
  // A character that stands in none of them is like any other such character.
  const characters = new Set([...wildcards.flat().filter((piece) => piece !== '*'), undefined]);
  const start = withStars(wildcards, wildcards.map((_, at) => [at, 0] as const));
  const seen = new Set<string>();
  const open = [start];
  for (let beginnings = open.pop(); beginnings; beginnings = open.pop()) {
    const key = [...beginnings.keys()].join();
    if (seen.has(key)) continue;
    seen.add(key);
    if ([...beginnings.values()].filter(([, length]) => length > 0).length > MOST_BEGINNINGS) return true;
    for (const character of characters) open.push(withStars(wildcards, [...beginnings.values()].flatMap((one) => after(wildcards, one, character))));
  }
  return false;
}

/** A wildcard by its place, and how many of its pieces a text has matched. */
type Beginning = readonly [wildcard: number, length: number];

function after(wildcards: string[][], [at, length]: Beginning, character: string | undefined): Beginning[] {
  const pieces = wildcards[at]!;
  const stays: Beginning[] = pieces[length - 1] === '*' ? [[at, length]] : [];
  return pieces[length] === character && character !== undefined ? [...stays, [at, length + 1]] : stays;
}

/** A star matches no character too. */
function withStars(wildcards: string[][], beginnings: Beginning[]): Map<string, Beginning> {
  const all = beginnings.flatMap(([at, length]): Beginning[] => (wildcards[at]![length] === '*' ? [[at, length], [at, length + 1]] : [[at, length]]));
  return new Map(all.map((one) => [one.join(':'), one] as const).sort(([one], [other]) => (one < other ? -1 : 1)));
}
