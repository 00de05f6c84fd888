import type { FlowDocument } from './types';

/** A placeholder may stand for a resource of the instance, a Lambda function, a setting of the deployment, or words in its language. */
export const PLACE_KINDS = ['flow', 'function', 'queue', 'hours', 'number', 'prompt', 'module', 'bot', 'setting', 'wording'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export interface Place {
  kind: PlaceKind;
  name: string;
  /** The key under which bindFlow takes its value: `kind.name`. */
  key: string;
  /** The place in the document, for example `Actions[2](report).Parameters.LambdaFunctionARN`. */
  path: string;
}

const BRACES = /\{\{(.*?)\}\}/g;
const PLACE = /^(\w+)\.([A-Za-z0-9_-]+)$/;

/** A flow holds something in double braces that is no place, or places and references do not match. */
export class BindFlowError extends Error {
  override readonly name = 'BindFlowError';
}

/**
 * The named places of a flow, one entry per occurrence, in the order of the document. A place is `{{kind.name}}` inside any
 * string value. The Metadata is the editor's and has none.
 *
 * @throws BindFlowError for double braces that are no place
 */
export function placesOf(flow: FlowDocument): Place[] {
  const places: Place[] = [];
  mapStrings(flow, '', (text, path) => {
    for (const match of text.matchAll(BRACES)) places.push(placeAt(match[1] ?? '', path));
    return text;
  });
  return places;
}

/**
 * A copy of the flow with every place filled. Values are opaque: tokens of the CDK may stand in them.
 *
 * @param references by `kind.name`
 * @throws BindFlowError for a place without a reference, a reference without a place, or double braces that are no place
 */
export function bindFlow<T extends FlowDocument>(flow: T, references: Readonly<Record<string, string>>): FlowDocument {
  const used = new Set<string>();
  const bound = fillPlaces<FlowDocument>(flow, ({ key, path }) => {
    const value = Object.hasOwn(references, key) ? references[key] : undefined;
    if (value === undefined) throw new BindFlowError(`no reference for {{${key}}} at ${path}; given: ${Object.keys(references).join(', ') || 'none'}`);
    used.add(key);
    return value;
  });
  const unused = Object.keys(references).filter((key) => !used.has(key));
  if (unused.length > 0) throw new BindFlowError(`the flow has no place for ${unused.map((key) => `{{${key}}}`).join(', ')}; remove the reference or name the place`);
  return bound;
}

/** A copy of any document, such as a test of a flow, with each place filled by what is found for it. */
export function fillPlaces<T>(document: T, find: (place: Place) => string): T {
  return mapStrings(document, '', (text, path) => text.replace(BRACES, (_braces, inside: string) => find(placeAt(inside, path)))) as T;
}

function placeAt(inside: string, path: string): Place {
  const [, kind = '', name = ''] = PLACE.exec(inside) ?? [];
  if (!(PLACE_KINDS as readonly string[]).includes(kind)) {
    throw new BindFlowError(`{{${inside}}} at ${path} is no place; a place is {{kind.name}} with one of the kinds ${PLACE_KINDS.join(', ')}`);
  }
  return { kind: kind as PlaceKind, name, key: `${kind}.${name}`, path };
}

function mapStrings(value: unknown, path: string, map: (text: string, path: string) => string): unknown {
  if (typeof value === 'string') return map(value, path);
  if (Array.isArray(value)) return value.map((item, i) => mapStrings(item, `${path}[${i}]${nameOf(item)}`, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, path === '' && key === 'Metadata' ? inner : mapStrings(inner, path === '' ? key : `${path}.${key}`, map)]),
  );
}

function nameOf(item: unknown): string {
  const identifier = (item as { Identifier?: unknown } | null)?.Identifier;
  return typeof identifier === 'string' ? `(${identifier})` : '';
}
