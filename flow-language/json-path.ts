/** JSONPath references as the flow language reads them (reference §1.4). */
import { rootNamed, type Root } from './namespace';

/** Most paths are of this form. */
const PLAIN = /^\$(?:\.\w[\w-]*)+$/;
const WELL_FORMED = /^\$(?:\.[^.[\]$'"]*[^.[\]$'"\s]|\['[^']+'\]|\["[^"]+"\]|\[\d+\])+$/;
const ROOT = /^\$(?:\.([^.[\]]+)|\[['"]([^'"]+)['"]\])/;
const INDEX = /\[\d+\]/;
/** A path inside a text ends where its segments end. */
const IN_TEXT = /\$(?:\.[A-Za-z0-9_-]+|\['[^']+'\]|\["[^"]+"\])+/g;

export interface Reference {
  /** The whole value is one path. */
  wellFormed: boolean;
  root: string;
  /** The documentation's words about the root. Undefined: it has none. */
  known: Root | undefined;
  /** The path stops at its root, as `$.Attributes` does. */
  bare: boolean;
  /** It picks an item of an array, which Lambda results do not allow. */
  indexed: boolean;
}

/** Whether a value is meant as a reference: the service reads a path only when it opens the value. */
export const isReference = (value: string): boolean => value.startsWith('$.') || value.startsWith('$[');

/** Several rules ask about the same value, and flows read the same few paths again and again. */
const readBefore = new Map<string, Reference>();
const KEPT_AT_MOST = 1_000;

/** Reads a value that is meant as a reference. */
export function readReference(value: string): Reference {
  const before = readBefore.get(value);
  if (before !== undefined) return before;
  const reference = parse(value);
  if (readBefore.size === KEPT_AT_MOST) readBefore.clear();
  readBefore.set(value, reference);
  return reference;
}

function parse(value: string): Reference {
  if (!PLAIN.test(value)) return parseAny(value);
  const dot = value.indexOf('.', 2);
  const root = dot === -1 ? value.slice(2) : value.slice(2, dot);
  return { wellFormed: true, root, known: rootNamed(root), bare: dot === -1, indexed: false };
}

function parseAny(value: string): Reference {
  const match = ROOT.exec(value);
  const root = match?.[1] ?? match?.[2] ?? '';
  return { wellFormed: WELL_FORMED.test(value), root, known: rootNamed(root), bare: match !== null && match[0].length === value.length, indexed: INDEX.test(value) };
}

/** The paths inside a text, one by one. */
export function referencesInText(text: string): readonly Reference[] {
  return (text.match(IN_TEXT) ?? []).map(readReference);
}
