import type { ActionDefinition, ObjectDefinition, ValueDefinition } from './definition';

/** A parameter, or one value of it, at which a run on the emulator stops. */
export interface NotModelled {
  /** As in a document: `CallerId.Number`, `EventHooks.DisconnectAgentUI`, `Messages[].Text`. */
  path: string;
  /** The values, where others of this parameter are modelled. */
  values?: readonly string[];
  why?: string;
}

/** Everything of an action that the catalogue marks as not modelled. The docs print it, and a test holds the runner to it. */
export function notModelledIn(action: ActionDefinition): NotModelled[] {
  const variants = (action.variants ?? []).map(({ fields = {} }): ObjectDefinition => ({ kind: 'object', fields }));
  const found = [action.parameters, ...variants].flatMap((definition) => within(definition, ''));
  return found.filter(({ path }, i) => found.findIndex((other) => other.path === path) === i);
}

function within(definition: ValueDefinition & { notModelled?: string }, path: string): NotModelled[] {
  if (definition.notModelled !== undefined) return [{ path, why: definition.notModelled }];
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  switch (definition.kind) {
    case 'scalar':
      return definition.choicesNotModelled ? [{ path, values: definition.choicesNotModelled }] : [];
    case 'object':
      return Object.entries(definition.fields).flatMap(([key, field]) => within(field, at(key)));
    case 'map':
      return [...(definition.keys?.notModelled ?? []).map((key) => ({ path: at(key) })), ...within(definition.values, at('*'))];
    case 'list':
      return within(definition.items, `${path}[]`);
    case 'free':
      return [];
  }
}
