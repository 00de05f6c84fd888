import type { Shape } from '../../../emulator/front-door/shapes/shape';

/** The file that compares inputs with their shapes. A read there is no use of a member. */
const checking = /check-input\.ts/;

/** Wraps the input so that it notes the path of every member that somebody reads for use. The keys of maps and the numbers of lists are no part of a path. */
export function recordReads<Value>(value: Value, shape: Shape, note: (path: string) => void): Value {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(target, name, receiver) {
      const part = Reflect.get(target, name, receiver) as unknown;
      if (typeof name === 'symbol' || typeof part === 'function' || name === 'length') return part;
      if (shape.kind === 'list' || shape.kind === 'map') return recordReads(part, shape.of, note);
      const member = shape.kind === 'structure' ? shape.members[name] : undefined;
      if (!member) return part;
      if (!checking.test(new Error().stack ?? '')) note(name);
      return recordReads(part, member, (below) => note(`${name}.${below}`));
    },
  });
}
