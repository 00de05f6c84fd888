import { reportValue } from './report';
import type { ActionAt, Rule } from './rule';

export interface EmptinessRule extends Rule {
  check(at: ActionAt): void;
}

export const valueEmpty: EmptinessRule = {
  name: 'value-empty',
  severity: 'error or warning',
  says: 'No string in the parameters is empty, at any depth; a single space is valid. A warning inside the ViewData of ShowView.',
  source: '§1.2 [S] PUL, §1.6',
  check(at) {
    const parameters = at.action.Parameters;
    for (const key in parameters) {
      const value = parameters[key];
      if (value === '' || typeof value === 'object') search(value, `Parameters.${key}`, at);
    }
  },
};

function search(value: unknown, path: string, at: ActionAt): void {
  if (value === '') found(path, at);
  else if (Array.isArray(value)) value.forEach((item, i) => search(item, `${path}[${i}]`, at));
  else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) search(inner, `${path}.${key}`, at);
}

function found(path: string, at: ActionAt): void {
  reportValue({ at, path }, valueEmpty, {
    message: 'is an empty string; leave the parameter out, or write a single space',
    severity: at.action.Type === 'ShowView' && path.startsWith('Parameters.ViewData') ? 'warning' : 'error',
    connect: path.startsWith('Parameters.Attributes.') ? 'Empty value in Parameters.Attributes' : `Invalid Action property value. Path: ${at.index}.Parameter`,
  });
}
