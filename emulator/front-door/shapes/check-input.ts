import { NotEmulated } from '../../not-emulated';
import { ServiceError } from '../../service-error';
import type { Shape, Structure } from './shape';

export interface CheckedOperation {
  /** `events:PutRule` */
  name: string;
  input: Structure;
  /** Error code for a member that must be there and is not. */
  missingCode: string;
}

const typeofKind = { text: 'string', number: 'number', flag: 'boolean' } as const;

/** Refuses members that the operation does not know, by name; then what is missing and what is of another type, as the service would. */
export function checkInput(operation: CheckedOperation, input: unknown): void {
  checkValue(operation, { shape: operation.input, value: input, path: '' });
}

interface Place {
  shape: Shape;
  value: unknown;
  path: string;
}

function checkValue(operation: CheckedOperation, { shape, value, path }: Place): void {
  if (shape.kind === 'json') return;
  if (shape.kind === 'structure') return checkMembers(operation, { shape, value, path });
  if (shape.kind === 'list') {
    if (!Array.isArray(value)) throw wrong(path, 'a list', value);
    return value.forEach((element, at) => checkValue(operation, { shape: shape.of, value: element, path: `${path}[${at}]` }));
  }
  if (shape.kind === 'map') {
    if (!isRecord(value)) throw wrong(path, 'a map', value);
    return Object.entries(value).forEach(([key, element]) => checkValue(operation, { shape: shape.of, value: element, path: `${path}.${key}` }));
  }
  const fits = shape.kind === 'instant' ? isInstant(value) : typeof value === typeofKind[shape.kind];
  if (!fits) throw wrong(path, `a ${shape.kind === 'instant' ? 'time' : typeofKind[shape.kind]}`, value);
}

function checkMembers(operation: CheckedOperation, { shape, value, path }: Place & { shape: Structure }): void {
  if (!isRecord(value)) throw wrong(path || 'the input', 'a structure', value);
  const known = Object.keys(shape.members);
  for (const name of Object.keys(value)) {
    if (!known.includes(name)) throw new NotEmulated(`${operation.name} with ${memberPath(path, name)}. Members that are: ${known.join(', ') || 'none'}`);
  }
  for (const [name, member] of Object.entries(shape.members)) {
    const part = value[name];
    if (part !== undefined && part !== null) checkValue(operation, { shape: member, value: part, path: memberPath(path, name) });
    else if (member.required) throw new ServiceError(operation.missingCode, `${operation.name} needs the parameter ${memberPath(path, name)}.`);
  }
}

const memberPath = (path: string, name: string) => (path ? `${path}.${name}` : name);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(path: string, wanted: string, value: unknown): ServiceError {
  const given = value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;
  return new ServiceError('SerializationException', `${path}: expected ${wanted}, got ${given}.`);
}

/** An ISO instant, or epoch seconds of a date that there is. */
function isInstant(value: unknown): boolean {
  const time = typeof value === 'number' ? value * 1000 : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(new Date(time).getTime());
}
