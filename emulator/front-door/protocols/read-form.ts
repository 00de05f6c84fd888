import { NotEmulated } from '../../not-emulated';
import type { Scalar, Shape, Structure } from '../shapes/shape';

/** Reads the form of the query protocol into the input that its shape describes. A field that belongs to no member is refused by name. */
export function readForm(form: URLSearchParams, input: Structure, operation: string): Record<string, unknown> {
  const read = new Set<string>();
  const value = valueAt({ form, read }, input, '');
  const unknown = [...form.keys()].filter((key) => !read.has(key));
  if (unknown.length > 0) throw new NotEmulated(`${operation} with ${unknown.join(', ')}. Members that are: ${Object.keys(input.members).join(', ') || 'none'}`);
  return (value ?? {}) as Record<string, unknown>;
}

interface Form {
  form: URLSearchParams;
  /** Fields that were read so far. */
  read: Set<string>;
}

/** Returns undefined if the form has no such member. */
function valueAt(of: Form, shape: Shape, key: string): unknown {
  switch (shape.kind) {
    case 'structure': {
      const members = Object.entries(shape.members).map(([name, member]) => [name, valueAt(of, member, within(key, nameOnWire(member, name)))] as const);
      const given = members.filter(([, value]) => value !== undefined);
      return given.length > 0 ? Object.fromEntries(given) : undefined;
    }
    case 'list':
      return some(numbered((at) => valueAt(of, shape.of, shape.flat ? `${key}.${at}` : `${key}.member.${at}`)));
    case 'map': {
      const entryKey = shape.flat?.key ?? 'key';
      const entries = numbered((at) => {
        const name = scalar(of, `${key}.${at}.${entryKey}`);
        return name === undefined ? undefined : ([name, valueAt(of, shape.of, `${key}.${at}.${entryKey === 'key' ? 'value' : 'Value'}`)] as const);
      });
      return some(entries) && Object.fromEntries(entries);
    }
    default:
      return convert(shape.kind, scalar(of, key));
  }
}

function convert(kind: Scalar['kind'], value: string | undefined): unknown {
  if (value === undefined) return undefined;
  if (kind === 'flag') return value === 'true';
  if (kind !== 'number') return value;
  // A text that is no number stays as it is. The check of the input refuses it.
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

function scalar({ form, read }: Form, key: string): string | undefined {
  read.add(key);
  return form.get(key) ?? undefined;
}

/** Elements 1, 2, …, until there is none. */
function numbered<T>(elementAt: (at: number) => T | undefined): T[] {
  const elements: T[] = [];
  for (let at = 1; ; at += 1) {
    const element = elementAt(at);
    if (element === undefined) return elements;
    elements.push(element);
  }
}

function nameOnWire(shape: Shape, name: string): string {
  if (shape.kind === 'list') return shape.flat ?? name;
  if (shape.kind === 'map') return shape.flat?.entry ?? name;
  return name;
}

const within = (key: string, name: string) => (key ? `${key}.${name}` : name);
const some = <T>(elements: T[]) => (elements.length > 0 ? elements : undefined);
