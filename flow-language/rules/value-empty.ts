import { reportValue } from './report';
import { type Rule, ValueAt } from './rule';

export const valueEmpty: Rule = {
  name: 'value-empty',
  severity: 'error or warning',
  says: 'No string in the parameters is empty, at any depth; a single space is valid. A warning inside the ViewData of ShowView.',
  source: '§1.2 [S] PUL, §1.6',
};

export function reportEmpty(where: ValueAt): void {
  const { at, path } = where;
  reportValue(where, valueEmpty, {
    message: 'is an empty string; leave the parameter out, or write a single space',
    severity: at.type === 'ShowView' && path.startsWith('Parameters.ViewData') ? 'warning' : 'error',
    connect: path.startsWith('Parameters.Attributes.') ? 'Empty value in Parameters.Attributes' : `Invalid Action property value. Path: ${at.index}.Parameter`,
  });
}

/** For values that no definition describes further. */
export function reportEmptyWithin(value: unknown, where: ValueAt): void {
  if (value === '') return reportEmpty(where);
  if (typeof value !== 'object' || value === null || !holdsEmpty(value)) return;
  if (Array.isArray(value)) return value.forEach((item, i) => reportEmptyWithin(item, new ValueAt(where.at, i, where)));
  for (const [key, inner] of Object.entries(value)) reportEmptyWithin(inner, new ValueAt(where.at, key, where));
}

/** Almost none does: only then its places are put together. */
function holdsEmpty(value: object): boolean {
  for (const inner of Object.values(value) as unknown[]) {
    if (inner === '' || (typeof inner === 'object' && inner !== null && holdsEmpty(inner))) return true;
  }
  return false;
}
