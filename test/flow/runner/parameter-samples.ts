import { CATALOGUE } from '../../../flow-language/catalogue/catalogue';
import type { FieldDefinition, ObjectDefinition, ScalarDefinition, ValueDefinition, Variant } from '../../../flow-language/catalogue/definition';

/** Parameters that an action of this type may have in a flow. One of them is under test. */
export interface ParameterSample {
  type: string;
  path: string;
  /** The value, if single values are tested apart. */
  value?: string;
  parameters: Record<string, unknown>;
}

type Found = { path: string; value?: string; sample: unknown }[];

/** Returns every parameter of every action, in every variant and at every depth, once each. */
export function parameterSamples(): ParameterSample[] {
  const all = Object.entries(CATALOGUE).flatMap(([type, { parameters, variants = [] }]) => [
    ...within(parameters, '').map((found) => ({ type, ...found })),
    ...variants.flatMap((variant) => ofVariant(parameters, variant).map((found) => ({ type, ...found }))),
  ]);
  const unique = new Map(all.map(({ type, path, value, sample }) => [`${type} ${path} ${value ?? ''}`, { type, path, value, parameters: sample as Record<string, unknown> }]));
  return [...unique.values()];
}

function ofVariant({ fields, ...rest }: ObjectDefinition, { when, fields: own = {} }: Variant): Found {
  if (when === 'has conditions') return [];
  const named = when.filter(({ is }) => is !== undefined).map(({ parameter, is }): [string, FieldDefinition] => [parameter, { kind: 'scalar', reads: 'static', choices: is, required: true }]);
  return within({ ...rest, fields: { ...fields, ...own, ...Object.fromEntries(named) } }, '').filter(({ path }) => Object.keys(own).some((key) => path.startsWith(key)));
}

/** Returns each way to put one thing into a value: the value itself, and what is inside it. */
function within(definition: ValueDefinition, path: string): Found {
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  switch (definition.kind) {
    case 'scalar':
      return ofScalar(definition, path);
    case 'free':
      return [{ path, sample: {} }];
    case 'list':
      return within(definition.items, `${path}[]`).map((found) => ({ ...found, sample: [found.sample] }));
    case 'map': {
      const keys = HOOKS.filter((hook) => definition.keys?.matches.test(hook) && !definition.keys.matches.test('a'));
      return (keys.length > 0 ? keys : ['a']).flatMap((key) => within(definition.values, at(key)).map((found) => ({ ...found, sample: { [key]: found.sample } })));
    }
    case 'object':
      return Object.entries(definition.fields).flatMap(([key, field]) => [
        ...(field.notModelled ? [{ path: at(key), sample: around(definition, key, first(field)) }] : within(field, at(key)).map((found) => ({ ...found, sample: around(definition, key, found.sample) }))),
      ]);
  }
}

const HOOKS = ['AgentHold', 'AgentWhisper', 'CustomerHold', 'CustomerQueue', 'CustomerRemaining', 'CustomerWhisper', 'DefaultAgentUI', 'DisconnectAgentUI', 'PauseContact', 'ResumeContact'];

function ofScalar(definition: ScalarDefinition, path: string): Found {
  const stops = (definition.choicesNotModelled ?? []).map((value) => ({ path, value, sample: value }));
  return [{ path, sample: first(definition) }, ...stops];
}

/** Returns the key, and the keys that must stand beside it. */
function around({ fields, groups = [] }: ObjectDefinition, key: string, sample: unknown): Record<string, unknown> {
  const beside = Object.keys(fields).filter((other) => fields[other]!.required && other !== key);
  const chosen = groups.filter(({ rule, of }) => rule !== 'at most one' && !of.includes(key)).map(({ of }) => of[0]!);
  return { ...Object.fromEntries([...beside, ...chosen].map((other) => [other, first(fields[other]!)])), [key]: sample };
}

/** Returns the simplest valid value. */
function first(definition: ValueDefinition): unknown {
  switch (definition.kind) {
    case 'scalar': {
      const { choices = [], choicesNotModelled = [], integer, pattern, reads } = definition;
      if (reads === 'reference') return '$.Attributes.x';
      if (integer) return String(Math.max(integer.least, 1));
      const modelled = choices.filter((choice) => !choicesNotModelled.includes(choice));
      // "True" may ask for more parameters beside it.
      return modelled.find((choice) => choice === 'False') ?? modelled[0] ?? (pattern ? '1' : 'x');
    }
    case 'free':
      return {};
    case 'list':
      return [first(definition.items)];
    case 'map':
      return { [definition.keys && !definition.keys.matches.test('a') ? 'AgentWhisper' : 'a']: first(definition.values) };
    case 'object': {
      const { fields, groups = [] } = definition;
      const needed = [...Object.keys(fields).filter((key) => fields[key]!.required), ...groups.filter(({ rule }) => rule !== 'at most one').map(({ of }) => of[0]!)];
      return Object.fromEntries(needed.map((key) => [key, first(fields[key]!)]));
    }
  }
}
