import { intrinsicName } from './resolve';
import { TemplateRefused } from './template-refused';

/** The properties that a resource type may have. `any` takes every value, an object names the members of one level, and a list means a list of such values. */
export type Shape = typeof any | { [property: string]: Shape } | [Shape];
export const any = 'any';

/**
 * Checks the value against the shape. It passes over intrinsic functions, because their results are checked again.
 * @throws TemplateRefused naming the first property that the shape does not know.
 */
export function checkShape(value: unknown, shape: Shape, place: string): void {
  if (shape === any || isCall(value)) return;
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) throw new TemplateRefused(`${place} must be a list.`);
    value.forEach((item, index) => checkShape(item, shape[0], `${place}[${index}]`));
    return;
  }
  for (const [name, member] of Object.entries((value as object | undefined) ?? {})) {
    const known = shape[name];
    if (!known) throw new TemplateRefused(`${place}.${name} is not emulated. Known: ${Object.keys(shape).sort().join(', ')}.`);
    checkShape(member, known, `${place}.${name}`);
  }
}

function isCall(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && intrinsicName(value) !== undefined;
}
