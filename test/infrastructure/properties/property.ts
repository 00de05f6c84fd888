import type { Template } from '../synthesize';

/** A promise about every resource of a kind: the breaches it finds, each naming the resource. */
export type Property = (template: Template) => string[];

/** Every value of `key` anywhere inside, such as the logical ids that `Ref` and `Fn::GetAtt` name. */
export function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref') return [String(inner)];
    if (key === 'Fn::GetAtt') return [String((inner as unknown[])[0])];
    return referencesIn(inner);
  });
}
