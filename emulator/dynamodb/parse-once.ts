import type { Item } from './wire-types';

/** Dynalite's parsers are given this beside the text. Whatever the text uses is taken out of the two sets of unused ones. */
export interface Context {
  attrNames?: Record<string, string>;
  attrVals?: Item;
  /** Whether one value is of the type of another, and greater. */
  compare: (how: 'GT', one: unknown, other: unknown) => boolean;
  unusedAttrNames: Record<string, true>;
  unusedAttrVals: Record<string, true>;
}

/** @returns what the text says, with the values themselves in it; or, as a text, what is wrong with it. */
export type Parse = (text: string, options: { context: Context }) => unknown;

interface Parsed {
  said: unknown;
  /** Names of the values in it. */
  values: Map<unknown, string>;
  used: { names: string[]; values: string[] };
}

/** Texts that are kept at once. A program has some dozens. */
const KEPT_AT_MOST = 1_000;
/** This text is parsed each time: it may be right with one value and wrong with another of the same type. */
const DEPENDS_ON_VALUES = /attribute_type/i;
/** This one is wrong where its first value is greater than its second. */
const DEPENDS_ON_ORDER = /between/i;

/**
 * Returns a parser that reads a text once, and then puts other values of the same types into what it found. Dynalite reads each expression letter by letter: that took a tenth of the time
 * of a write.
 */
export function parseOnce(parse: Parse): Parse {
  const kept = new Map<string, Parsed>();
  return (text, { context }) => {
    if (DEPENDS_ON_VALUES.test(text)) return parse(text, { context });
    const { attrNames = {}, attrVals = {} } = context;
    const types = Object.entries(attrVals).map(([name, value]) => [name, ...Object.keys(value)]);
    const key = JSON.stringify([text, attrNames, types, DEPENDS_ON_ORDER.test(text) && orderOf(context)]);
    const parsed = kept.get(key) ?? parseAnew(parse, text, context);
    if (parsed === undefined) return parse(text, { context });
    if (!kept.has(key)) {
      if (kept.size >= KEPT_AT_MOST) kept.clear();
      kept.set(key, parsed);
    }
    for (const name of parsed.used.names) delete context.unusedAttrNames[name];
    for (const name of parsed.used.values) delete context.unusedAttrVals[name];
    return copied(parsed.said, (part) => (parsed.values.has(part) ? attrVals[parsed.values.get(part)!] : undefined));
  };
}

/** Compares each value with each other one: only the parser knows which of them the text compares. */
function orderOf({ attrVals = {}, compare }: Context): boolean[] {
  const values = Object.values(attrVals);
  return values.flatMap((one) => values.map((other) => compare('GT', one, other)));
}

/** Undefined: something is wrong with it. */
function parseAnew(parse: Parse, text: string, context: Context): Parsed | undefined {
  const { attrNames = {}, attrVals = {} } = context;
  const [unusedAttrNames, unusedAttrVals] = [allOf(attrNames), allOf(attrVals)];
  const said = parse(text, { context: { ...context, unusedAttrNames, unusedAttrVals } });
  if (typeof said === 'string') return undefined;
  return {
    said,
    values: new Map(Object.entries(attrVals).map(([name, value]) => [value, name])),
    used: { names: Object.keys(attrNames).filter((name) => !(name in unusedAttrNames)), values: Object.keys(attrVals).filter((name) => !(name in unusedAttrVals)) },
  };
}

const allOf = (named: object) => Object.fromEntries(Object.keys(named).map((name) => [name, true] as const));

/** A copy, since dynalite changes what it is given. */
function copied(part: unknown, valueFor: (part: unknown) => unknown): unknown {
  const value = valueFor(part);
  if (value !== undefined) return value;
  if (Array.isArray(part)) return part.map((one) => copied(one, valueFor));
  if (typeof part !== 'object' || part === null) return part;
  return Object.assign(Object.create(Object.getPrototypeOf(part) as object | null) as object, Object.fromEntries(Object.entries(part).map(([name, one]) => [name, copied(one, valueFor)])));
}
