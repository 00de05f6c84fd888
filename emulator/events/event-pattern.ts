import { compileEntry, invalid, reservedInAlternatives, type Matcher } from './pattern-operators';

export type Pattern = Record<string, unknown>;
type Matches = (event: unknown) => boolean;

/**
 * Compiles an event pattern once; the result says whether an event matches. All fields of the pattern must match; within a field's array any
 * entry may; where the event holds an array, any of its elements may. A pattern that EventBridge would refuse throws InvalidEventPatternException.
 * Source: EventBridge User Guide, "Creating Amazon EventBridge event patterns".
 */
export function compilePattern(pattern: Pattern): Matches {
  if (typeof pattern !== 'object' || pattern === null || Array.isArray(pattern)) throw invalid('Filter is not an object');
  const fields = Object.entries(pattern).map(([name, wanted]) => (name === '$or' ? alternatives(wanted) : field(name, wanted)));
  if (fields.length === 0) throw invalid('Empty objects are not allowed');
  return (event) => fields.every((matches) => matches(event));
}

function alternatives(wanted: unknown): Matches {
  if (!Array.isArray(wanted) || wanted.length < 2) throw invalid('$or must hold at least two patterns');
  wanted.forEach(refuseOperators);
  const patterns = wanted.map((one) => compilePattern(one as Pattern));
  return (event) => patterns.some((matches) => matches(event));
}

/** A field inside `$or` may not be called as an operator is: the engine could not tell a pattern from a match expression. */
function refuseOperators(pattern: unknown): void {
  if (typeof pattern !== 'object' || pattern === null || Array.isArray(pattern)) return;
  const operator = Object.keys(pattern).find((name) => reservedInAlternatives.includes(name));
  if (operator !== undefined) throw invalid(`${operator} is reserved and cannot be the name of a field inside $or`);
  Object.values(pattern).forEach(refuseOperators);
}

function field(name: string, wanted: unknown): Matches {
  if (Array.isArray(wanted)) {
    if (wanted.length === 0) throw invalid('Empty arrays are not allowed');
    const entries = wanted.map(compileEntry);
    return (event) => entries.some((matches) => anyValue(valueAt(event, name), matches));
  }
  if (typeof wanted !== 'object' || wanted === null) throw invalid(`"${name}" must be an object or an array`);
  const nested = compilePattern(wanted as Pattern);
  return (event) => {
    const value = valueAt(event, name);
    // Fields under an absent object are absent too, so that `exists: false` finds them.
    return Array.isArray(value) ? value.some((element) => nested(element)) : nested(value);
  };
}

function anyValue(value: unknown, matches: Matcher): boolean {
  if (Array.isArray(value)) return value.length === 0 ? matches(undefined) : value.some((element) => anyValue(element, matches));
  // An object is not a value: only what it holds is.
  return matches(typeof value === 'object' && value !== null ? undefined : value);
}

function valueAt(event: unknown, name: string): unknown {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return undefined;
  return Object.hasOwn(event, name) ? (event as Record<string, unknown>)[name] : undefined;
}
