/**
 * `$.` references. A value is either one path as a whole (`$.Attributes.queue`) or, in spoken text only, text with paths inside.
 * Array positions are not part of the language: `$.External.list[0]` refers to nothing [D].
 */
const SEGMENT = String.raw`\.[A-Za-z0-9_-]+|\['[^']+'\]|\["[^"]+"\]`;
const WHOLE_PATH = new RegExp(String.raw`^\$(?:${SEGMENT})+$`);
const PATHS_IN_TEXT = new RegExp(String.raw`\$(?:${SEGMENT})+`, 'g');
const EACH_SEGMENT = new RegExp(SEGMENT, 'g');

/** Gives the value under the first segment of a path: `Attributes`, `External`, … */
export type Root = (name: string) => unknown;

const parsed = new Map<string, readonly string[] | null>();

/** The segments of a path, or null when the text as a whole is not one. */
export function parsePath(text: string): readonly string[] | null {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const segments = WHOLE_PATH.test(text) ? text.match(EACH_SEGMENT)!.map(nameOfSegment) : null;
  parsed.set(text, segments);
  return segments;
}

function nameOfSegment(segment: string): string {
  return segment.startsWith('.') ? segment.slice(1) : segment.slice(2, -2);
}

/** Whether the text means a reference, well formed or not: such a text is never taken literally. */
export function isReference(text: string): boolean {
  return text.startsWith('$.') || text.startsWith('$[');
}

/** Follows a path to whatever is there, an object included; undefined when nothing is. */
export function lookUp(path: string, root: Root): unknown {
  const segments = parsePath(path);
  if (!segments) return undefined;
  let value = root(segments[0]!);
  for (const name of segments.slice(1)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value ?? undefined;
}

/** Follows a path to a leaf, as text; undefined when there is none. */
export function resolveLeaf(path: string, root: Root): string | undefined {
  const value = lookUp(path, root);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Replaces each path inside spoken text; one that leads nowhere is not spoken. */
export function interpolate(text: string, root: Root): string {
  return text.includes('$') ? text.replace(PATHS_IN_TEXT, (path) => resolveLeaf(path, root) ?? '') : text;
}
