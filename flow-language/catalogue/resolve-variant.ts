import type { ActionDefinition, Variant, WhenParameter } from './definition';

/** What a variant may hang on. */
interface Choosing {
  parameters: Record<string, unknown>;
  conditions: readonly unknown[];
}

/** A form of an action type: what holds where `applies` says yes. */
export interface Form {
  applies: (action: Choosing) => boolean;
  definition: ActionDefinition;
}

/** The forms of an action type, each merged once; the first that applies holds. The last always does. */
export function formsOf(base: ActionDefinition): Form[] {
  const variants = (base.variants ?? []).map((variant) => ({ applies: readWhen(variant.when), definition: merge(base, variant) }));
  return [...variants, { applies: () => true, definition: base }];
}

function merge(base: ActionDefinition, variant: Variant): ActionDefinition {
  return {
    ...base,
    parameters: { ...base.parameters, fields: { ...base.parameters.fields, ...variant.fields } },
    errors: variant.errors ?? base.errors,
    conditions: variant.conditions ?? base.conditions,
  };
}

function readWhen(when: Variant['when']): Form['applies'] {
  if (when === 'has conditions') return ({ conditions }) => conditions.length > 0;
  const tests = when.map(readParameter);
  return ({ parameters }) => tests.every((holds) => holds(parameters));
}

function readParameter({ parameter, is }: WhenParameter): (parameters: Record<string, unknown>) => boolean {
  const keys = parameter.split('.');
  const wanted = is?.map((one) => one.toLowerCase());
  return (parameters) => {
    let value: unknown = parameters;
    for (const key of keys) {
      if (typeof value !== 'object' || value === null) return false;
      value = (value as Record<string, unknown>)[key];
    }
    if (value === undefined) return false;
    if (wanted === undefined) return true;
    // A list or an object is no choice; and one with a toString of its own could not even be read as one.
    return typeof value !== 'object' && wanted.includes(String(value).toLowerCase());
  };
}
