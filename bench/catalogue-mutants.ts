/** Spoils the catalogue of actions one fact at a time. Every mutant differs from the catalogue in exactly one place. */
import type { ActionDefinition, Catalogue } from '../flow-language/catalogue/definition';
import { FLOW_TYPES } from '../flow-language/types';

export interface Mutant {
  /** The change, for example `Loop.parameters.fields.LoopCount.integer.most: 100 -> 101`. */
  title: string;
  /** The action type that was changed. */
  about: string;
  catalogue: Catalogue;
}

type Json = unknown;
type Alternatives = { title: string; value: Json }[];

/** Keys that hold no fact the lint acts on. */
const PROSE: ReadonlySet<string> = new Set(['source', 'says', 'name']);
/** The words that a key can have. Each is replaced by each other one. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  reads: ['static', 'dynamic', 'reference', 'text'],
  next: ['required', 'none', 'unseen'],
  rule: ['exactly one', 'at most one', 'at least one'],
  severity: ['error', 'warning'],
};
/** Facts that may be added where they are absent, by the kind of thing that may carry them. */
const ADDITIONS: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  scalar: { choices: ['Mutant'], integer: { least: 1, most: 2 }, longest: 3 },
  object: { open: 'mutant' },
  map: { count: { least: 2, most: 2, severity: 'error' } },
  list: { least: 3 },
};
const FIELD_ADDITIONS: Readonly<Record<string, Json>> = { required: true, contradicted: 'mutant' };
const FIELD = /\.fields\.[^.]+$/;

/** Mutants that change nothing, because the variant applies only if these are present. */
const EQUIVALENT: ReadonlySet<string> = new Set([
  'GetParticipantInput.variants[0].fields.InputValidation.required: added',
  'GetParticipantInput.variants[0].fields.InputValidation.fields.PhoneNumberValidation.required: added',
]);

export function mutantsOf(catalogue: Catalogue): Mutant[] {
  return Object.entries(catalogue).flatMap(([about, definition]) =>
    alternativesOf(definition, about).filter(({ title }) => !EQUIVALENT.has(title)).map(({ title, value }) => ({
      title,
      about,
      catalogue: { ...catalogue, [about]: value as ActionDefinition },
    })),
  );
}

function alternativesOf(value: Json, path: string): Alternatives {
  if (Array.isArray(value)) return ofList(value, path);
  if (value instanceof RegExp) return [{ title: `${path}: anything`, value: /^/ }, { title: `${path}: nothing`, value: /(?!)/ }];
  if (typeof value === 'object' && value !== null) return ofObject(value as Record<string, Json>, path);
  if (typeof value === 'number' && Number.isFinite(value)) return [value - 1, value + 1].map((other) => ({ title: `${path}: ${value} -> ${other}`, value: other }));
  const key = path.slice(path.lastIndexOf('.') + 1);
  return (WORDS[key] ?? []).filter((word) => word !== value).map((word) => ({ title: `${path}: ${String(value)} -> ${word}`, value: word }));
}

function ofList(items: readonly Json[], path: string): Alternatives {
  const without = items.map((item, i) => ({ title: `${path}: without ${JSON.stringify(item) ?? i}`, value: items.filter((_, j) => j !== i) }));
  const spoilt = items.flatMap((item, i) =>
    alternativesOf(item, `${path}[${i}]`).map(({ title, value }) => ({ title, value: items.map((other, j) => (j === i ? value : other)) })),
  );
  return [...without, ...spoilt, ...additionsTo(items, path)];
}

function additionsTo(items: readonly Json[], path: string): Alternatives {
  const add = (item: Json): Alternatives[number] => ({ title: `${path}: with ${String(item)}`, value: [...items, item] });
  if (/errors\.(required|optional)$/.test(path)) return [add('ChaosError')];
  if (/conditions\.(operands|operators)$/.test(path)) return [add('And')];
  return [];
}

function ofObject(value: Record<string, Json>, path: string): Alternatives {
  const alternatives: Alternatives = [];
  for (const [key, inner] of Object.entries(value)) {
    if (PROSE.has(key) && typeof inner === 'string') continue;
    if (!isNeeded(value, key)) alternatives.push({ title: `${path}.${key}: gone`, value: omit(value, key) });
    for (const other of alternativesOf(inner, `${path}.${key}`)) alternatives.push({ title: other.title, value: { ...value, [key]: other.value } });
  }
  alternatives.push(...flowTypesAdded(value, path));
  const additions = { ...ADDITIONS[String(value.kind)], ...(FIELD.test(path) ? FIELD_ADDITIONS : {}) };
  for (const [key, added] of Object.entries(additions)) {
    if (value[key] === undefined) alternatives.push({ title: `${path}.${key}: added`, value: { ...value, [key]: added } });
  }
  return alternatives;
}

function flowTypesAdded(value: Record<string, Json>, path: string): Alternatives {
  if (!Array.isArray(value.flowTypes)) return [];
  const disputed = (value.disputedFlowTypes ?? []) as string[];
  const add = (key: string, types: readonly Json[], type: string): Alternatives[number] => ({ title: `${path}.${key}: with ${type}`, value: { ...value, [key]: [...types, type] } });
  const missing = [...FLOW_TYPES, 'MODULE'].filter((type) => type !== 'CAMPAIGN' && !(value.flowTypes as string[]).includes(type));
  return missing.flatMap((type) => [
    add('flowTypes', value.flowTypes as string[], type),
    // In a module every refusal is a warning already.
    ...(type === 'MODULE' || disputed.includes(type) ? [] : [add('disputedFlowTypes', disputed, type)]),
  ]);
}

/** Returns whether a definition has no meaning without this key. Then the key's content is spoilt instead. */
function isNeeded(value: Record<string, Json>, key: string): boolean {
  const needed = ['kind', 'reads', 'fields', 'items', 'values', 'flowTypes', 'parameters', 'errors', 'conditions', 'next', 'when', 'of', 'rule', 'matches', 'parameter', 'severity'];
  if (key === 'errors' || key === 'conditions') return value.when === undefined;
  if (key === 'fields' && value.when !== undefined) return false;
  return needed.includes(key) || (value.kind === 'exact' && key !== 'andEvery') || (value.kind === 'some' && key === 'operators') || (typeof value.least === 'number' && typeof value.most === 'number' && (key === 'least' || key === 'most')) || key === 'required' && Array.isArray(value.required);
}

function omit(value: Record<string, Json>, key: string): Record<string, Json> {
  return Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
}
