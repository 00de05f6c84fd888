/** A value that does not have the form its schema asks for. */
export class ShapeProblem extends Error {
  constructor(path: string, message: string) {
    super(`${path}: ${message}`);
    this.name = 'ShapeProblem';
  }
}

export const childOf = (path: string, member: string) => (path ? `${path}.${member}` : member);

export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Date) return 'a time';
  if (typeof value === 'object') return 'an object';
  return `a ${typeof value}`;
}

export function expectRecord(value: unknown, path: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)) return value as Record<string, unknown>;
  throw new ShapeProblem(path, `expected an object, got ${kindOf(value)}.`);
}
