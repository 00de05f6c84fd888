import { compileEntry, invalid, reservedInAlternatives, type Matcher } from './pattern-operators';
import { valuesAt, type Places } from './event-values';
import { refuseComplexWildcards } from './wildcard-complexity';

export type Pattern = Record<string, unknown>;
type Matches = (event: unknown) => boolean;
/** The patterns of fields, by path: a field must match the one of its path. The last wish for a path is the one that counts. */
type Wishes = Map<string, Matcher[]>;

/**
 * Compiles an event pattern once; the result says whether an event matches. All fields of the pattern must match; within a field's array any
 * entry may; where the event holds an array, any of its elements may, the same one for all fields under it. A dot in a name stands for a step
 * into an object, in patterns and in events. A pattern that EventBridge would refuse throws InvalidEventPatternException.
 * Source: EventBridge User Guide, "Creating Amazon EventBridge event patterns"; the reference engine aws/event-ruler.
 */
export function compilePattern(pattern: Pattern): Matches {
  if (typeof pattern !== 'object' || pattern === null || Array.isArray(pattern)) throw invalid('Filter is not an object');
  const alternatives = readFields(pattern, { path: [], inAlternatives: false }, [new Map()]).map((wishes) => [...wishes].sort(([one], [other]) => (one < other ? -1 : 1)));
  return (event) => alternatives.some((wishes) => satisfied(event, wishes));
}

/** Adds the wishes of an object to each of the alternatives; `$or` makes several of one. */
function readFields(fields: Pattern, at: { path: string[]; inAlternatives: boolean }, alternatives: Wishes[]): Wishes[] {
  const entries = Object.entries(fields);
  if (entries.length === 0) throw invalid('Empty objects are not allowed');
  return entries.reduce((all, [name, wanted]) => {
    if (name === '$or') return alternativesIn(wanted).flatMap((one) => readFields(one, { ...at, inAlternatives: true }, all));
    // The engine could not tell such a pattern from a match expression.
    if (at.inAlternatives && reservedInAlternatives.includes(name)) throw invalid(`${name} is Ruler reserved fieldName which cannot be used inside $or.`);
    const path = [...at.path, name];
    if (!Array.isArray(wanted)) return readFields(objectIn(name, wanted), { ...at, path }, all);
    const matchers = readEntries(wanted);
    return all.map((wishes) => new Map(wishes).set(path.join('.'), matchers));
  }, alternatives);
}

function alternativesIn(wanted: unknown): Pattern[] {
  if (!Array.isArray(wanted)) throw invalid('It must be an Array followed with $or.');
  if (!wanted.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one))) throw invalid('Only JSON object is allowed in array of $or relationship.');
  if (wanted.length < 2) throw invalid('There must have at least 2 Objects in $or relationship.');
  return wanted as Pattern[];
}

function objectIn(name: string, wanted: unknown): Pattern {
  if (typeof wanted !== 'object' || wanted === null) throw invalid(`"${name}" must be an object or an array`);
  return wanted as Pattern;
}

function readEntries(wanted: unknown[]): Matcher[] {
  if (wanted.length === 0) throw invalid('Empty arrays are not allowed');
  const matchers = wanted.map(compileEntry);
  refuseComplexWildcards(wanted);
  return matchers;
}

/** Whether values of the event fulfil all wishes, seen from the elements of arrays that those before rest on. */
function satisfied(event: unknown, [wish, ...others]: [string, Matcher[]][], places: Places = new Map()): boolean {
  if (!wish) return true;
  const [path, matchers] = wish;
  const found = valuesAt(event, path, places);
  if (found.length === 0) return matchers.some((matches) => matches(undefined)) && satisfied(event, others, places);
  return found.some(({ value, places: there }) => matchers.some((matches) => matches(value)) && satisfied(event, others, there));
}
