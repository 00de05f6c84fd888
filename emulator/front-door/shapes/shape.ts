/** The input of an operation, written down once. It refuses unknown members by name, reads forms, and prints the documentation. */
export type Shape = Scalar | List | Mapping | Structure;

export interface Scalar {
  kind: 'text' | 'number' | 'flag' | 'instant' | 'json';
  required?: true;
}

export interface List<Element extends Shape = Shape> {
  kind: 'list';
  of: Element;
  /** Name of each element in the query protocol, where the list has no element of its own; absent: `<list>.member`. */
  flat?: string;
  required?: true;
}

/** Keys to values. */
export interface Mapping<Value extends Shape = Shape> {
  kind: 'map';
  of: Value;
  /** Name of each entry in the query protocol, and of its key: `Attribute.1.Name`. */
  flat?: { entry: string; key: string };
  required?: true;
}

export interface Structure<Members extends Record<string, Shape> = Record<string, Shape>> {
  kind: 'structure';
  members: Members;
  required?: true;
}

export const text = { kind: 'text' } as const;
export const number = { kind: 'number' } as const;
export const flag = { kind: 'flag' } as const;
/** ISO instant or epoch seconds. */
export const instant = { kind: 'instant' } as const;
/** Any value: whoever uses it reads it. */
export const json = { kind: 'json' } as const;

export const listOf = <Element extends Shape>(of: Element, flat?: string) => ({ kind: 'list', of, ...(flat && { flat }) }) as const;
export const mapOf = <Value extends Shape>(of: Value, flat?: { entry: string; key: string }) => ({ kind: 'map', of, ...(flat && { flat }) }) as const;
export const structure = <Members extends Record<string, Shape>>(members: Members) => ({ kind: 'structure', members }) as const;
export const required = <One extends Shape>(shape: One) => ({ ...shape, required: true }) as const;

type RequiredOf<Members> = { [Name in keyof Members]: Members[Name] extends { required: true } ? Name : never }[keyof Members];

interface Scalars {
  text: string;
  number: number;
  flag: boolean;
  instant: string | number;
  json: unknown;
}

/** The type of a value of this shape. */
export type ValueOf<One> = One extends { kind: 'list'; of: infer Element }
  ? ValueOf<Element>[]
  : One extends { kind: 'map'; of: infer Value }
    ? { [key: string]: ValueOf<Value> }
    : One extends { kind: 'structure'; members: infer Members }
      ? { [Name in RequiredOf<Members>]: ValueOf<Members[Name]> } & { [Name in Exclude<keyof Members, RequiredOf<Members>>]?: ValueOf<Members[Name]> }
      : One extends { kind: keyof Scalars }
        ? Scalars[One['kind']]
        : never;
