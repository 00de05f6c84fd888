import { NotEmulated } from '../../not-emulated';
import { interpolate, isReference, lookUp, resolveLeaf, type Root } from './references';

/** A parameter refers to nothing, or to something of no use: the block takes its error branch, the flow goes on. */
export class UnusableParameter extends Error {
  constructor(
    readonly parameter: string,
    problem: string,
  ) {
    super(`${parameter}: ${problem}`);
    this.name = 'UnusableParameter';
  }
}

/** The parameters of one action as it runs. Whatever a block reads is noted, resolved, for the report. */
export class Parameters {
  readonly noted: Record<string, unknown>;

  constructor(
    private readonly raw: Record<string, unknown>,
    private readonly root: Root,
    private readonly place: { where: string; path: string; noted?: Record<string, unknown> },
  ) {
    this.noted = place.noted ?? {};
  }

  /** Refuses by name every parameter that the block would pass over. */
  only(names: readonly string[]): void {
    const unknown = Object.keys(this.raw).find((name) => !names.includes(name));
    if (unknown) throw new NotEmulated(`the parameter ${this.place.path}${unknown}`, this.place.where);
  }

  has(name: string): boolean {
    return this.raw[name] !== undefined;
  }

  /** One static value or one path. Absent: undefined. @throws UnusableParameter when the path leads nowhere. */
  optional(name: string): string | undefined {
    const value = this.raw[name];
    if (value === undefined) return undefined;
    return this.note(name, this.scalar(name, value));
  }

  required(name: string): string {
    return this.optional(name) ?? this.absent(name);
  }

  /** A path that may lead nowhere. */
  reference(name: string): string | undefined {
    const path = this.raw[name];
    if (typeof path !== 'string') return this.absent(name);
    return this.note(name, isReference(path) ? resolveLeaf(path, this.root) : path);
  }

  /** Spoken or shown text, with paths inside. */
  text(name: string): string {
    const value = this.raw[name];
    return this.note(name, interpolate(typeof value === 'string' ? value : this.absent(name), this.root));
  }

  /** Text with paths inside of which something must be left. @throws UnusableParameter when nothing is. */
  wording(name: string): string {
    return this.text(name) || this.missing(name, String(this.raw[name]));
  }

  /** A whole number within the limits, in the parameter's own unit. */
  integer(name: string, limits: { from: number; to: number }): number {
    const text = this.required(name);
    const value = Number(text);
    if (/^-?\d+$/.test(text) && value >= limits.from && value <= limits.to) return value;
    throw new UnusableParameter(name, `${text} is not a whole number from ${limits.from} to ${limits.to}`);
  }

  /** `True` or `False`, in either case. */
  flag(name: string, otherwise?: boolean): boolean {
    const value = this.optional(name)?.toLowerCase();
    if (value === undefined) return otherwise ?? this.absent(name);
    if (value === 'true' || value === 'false') return value === 'true';
    throw new UnusableParameter(name, `${value} is neither True nor False`);
  }

  /** Names to values, each of both static or one path. */
  entries(name: string): Record<string, string> {
    const values = Object.entries(this.plain(name)).map(([key, value]) => [
      this.scalar(name, key),
      this.scalar(`${name}.${key}`, value),
    ]);
    return this.note(name, Object.fromEntries(values));
  }

  /** Names to values; one whose path leads nowhere is left out. */
  sparse(name: string): Record<string, unknown> {
    const found = Object.entries(this.plain(name)).flatMap(([key, value]) => {
      const found = this.found(value);
      return found === undefined ? [] : [[this.scalar(name, key), found] as const];
    });
    return this.note(name, Object.fromEntries(found));
  }

  /** Returns the value with its paths resolved, at any depth. Paths to nothing are left out. */
  private found(value: unknown): unknown {
    if (typeof value === 'string') return isReference(value) ? lookUp(value, this.root) : value;
    if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (this.found(inner) === undefined ? [] : [[key, this.found(inner)]])));
  }

  /** A nested object, whose members are read as parameters of their own. */
  object(name: string, members: readonly string[]): Parameters {
    const place = { where: this.place.where, path: `${this.place.path}${name}.`, noted: (this.noted[name] = {}) };
    const nested = new Parameters(this.plain(name), this.root, place);
    nested.only(members);
    return nested;
  }

  /** A list of objects, each read as parameters. */
  list(name: string, members: readonly string[]): Parameters[] {
    const items = this.raw[name];
    if (!Array.isArray(items)) return this.absent(name);
    const noted = items.map(() => ({}));
    this.noted[name] = noted;
    return items.map((item: Record<string, unknown>, at) => {
      const nested = new Parameters(item, this.root, { where: this.place.where, path: `${name}[${at}].`, noted: noted[at]! });
      nested.only(members);
      return nested;
    });
  }

  /** A value of any shape, its paths replaced by what is there, at any depth. */
  whole(name: string): unknown {
    return this.note(name, this.deep(name, this.raw[name] ?? this.absent(name)));
  }

  private deep(name: string, value: unknown): unknown {
    if (typeof value === 'string' && isReference(value)) {
      return lookUp(value, this.root) ?? this.missing(name, value);
    }
    if (Array.isArray(value)) return value.map((item) => this.deep(name, item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.deep(`${name}.${key}`, item)]));
  }

  private scalar(name: string, value: unknown): string {
    if (typeof value === 'object') throw new NotEmulated(`an object in the parameter ${this.place.path}${name}`, this.place.where);
    const text = String(value);
    if (!isReference(text)) return text;
    return resolveLeaf(text, this.root) || this.missing(name, text);
  }

  private plain(name: string): Record<string, unknown> {
    const value = this.raw[name];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : this.absent(name);
  }

  private note<T>(name: string, value: T): T {
    this.noted[name] = value;
    return value;
  }

  private missing(name: string, path: string): never {
    throw new UnusableParameter(name, `${path} refers to nothing`);
  }

  /** A flow that got past the lint has every parameter that it must have, so this one did not. */
  private absent(name: string): never {
    const parameter = `${this.place.path}${name}`;
    throw new Error(`${this.place.where}: the parameter ${parameter} is missing or has the wrong shape; Connect refuses such a flow when it is created.`);
  }
}
