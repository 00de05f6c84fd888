import type { FlowAction } from '../types';
import type { ActionDefinition, Catalogue, Variant, WhenParameter } from './definition';

interface Resolvable {
  base: ActionDefinition;
  variants: readonly { when: Variant['when']; definition: ActionDefinition }[];
}

/** A catalogue with each variant merged into its action once, so that a lint only looks it up. */
export type ResolvedCatalogue = ReadonlyMap<string, Resolvable>;

export function resolveCatalogue(catalogue: Catalogue): ResolvedCatalogue {
  return new Map(
    Object.entries(catalogue).map(([type, base]) => [
      type,
      { base, variants: (base.variants ?? []).map((variant) => ({ when: variant.when, definition: merge(base, variant) })) },
    ]),
  );
}

/** What holds for this very action: its type's definition in the first variant that applies. Undefined for a type that is not modelled. */
export function definitionOf(catalogue: ResolvedCatalogue, action: FlowAction): ActionDefinition | undefined {
  const entry = catalogue.get(action.Type);
  if (entry === undefined) return undefined;
  for (const variant of entry.variants) if (applies(variant.when, action)) return variant.definition;
  return entry.base;
}

function merge(base: ActionDefinition, variant: Variant): ActionDefinition {
  return {
    ...base,
    parameters: { ...base.parameters, fields: { ...base.parameters.fields, ...variant.fields } },
    errors: variant.errors ?? base.errors,
    conditions: variant.conditions ?? base.conditions,
  };
}

function applies(when: Variant['when'], action: FlowAction): boolean {
  if (when === 'has conditions') return (action.Transitions.Conditions?.length ?? 0) > 0;
  for (const one of when) if (!holds(one, action)) return false;
  return true;
}

function holds({ parameter, is }: WhenParameter, action: FlowAction): boolean {
  let value: unknown = action.Parameters;
  for (const key of parameter.split('.')) {
    if (typeof value !== 'object' || value === null) return false;
    value = (value as Record<string, unknown>)[key];
  }
  if (value === undefined) return false;
  if (is === undefined) return true;
  // A list or an object is no choice; and one with a toString of its own could not even be read as one.
  if (typeof value === 'object') return false;
  const found = String(value).toLowerCase();
  return is.some((one) => one.toLowerCase() === found);
}
