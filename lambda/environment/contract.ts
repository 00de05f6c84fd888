/**
 * A contract says once what a function reads from its environment. The handler parses with it, the CDK app fills it.
 * A missing or malformed variable stops the function at start with its name, what was read and what is allowed.
 */
export interface Variable<T> {
  readonly parse: (raw: string) => T;
  readonly allowed: string;
}

export type Contract = Record<string, Variable<unknown>>;

/** The CDK app must provide these for a contract: every name, as text. */
export type VariablesOf<C extends Contract> = { [Name in keyof C]: string };

export type EnvironmentOf<C extends Contract> = { [Name in keyof C]: C[Name] extends Variable<infer T> ? T : never };

export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

export function readEnvironment<C extends Contract>(contract: C, source: Record<string, string | undefined>): EnvironmentOf<C> {
  const read = Object.entries(contract).map(([name, variable]) => {
    const raw = source[name];
    if (raw === undefined) throw new EnvironmentError(`${name} is not set. It must be ${variable.allowed}.`);
    try {
      return [name, variable.parse(raw)];
    } catch {
      throw new EnvironmentError(`${name} is "${raw}". It must be ${variable.allowed}.`);
    }
  });
  return Object.fromEntries(read) as EnvironmentOf<C>;
}

export const text: Variable<string> = {
  allowed: 'text that is not empty',
  parse: (raw) => {
    if (raw === '') throw new RangeError();
    return raw;
  },
};

export const anyText: Variable<string> = { allowed: 'text', parse: (raw) => raw };

/** Empty text stands for "none": CloudFormation has no absent variable. */
export const optionalText: Variable<string | undefined> = {
  allowed: 'text, or empty for none',
  parse: (raw) => (raw === '' ? undefined : raw),
};

export function oneOf<const T extends string>(...values: T[]): Variable<T> {
  return {
    allowed: `one of ${values.join(', ')}`,
    parse: (raw) => {
      const found = values.find((value) => value === raw);
      if (!found) throw new RangeError();
      return found;
    },
  };
}

/** Some of these values, separated by commas. */
export function someOf<const T extends string>(...values: readonly T[]): Variable<T[]> {
  const one = oneOf(...values);
  return { allowed: `some of ${values.join(', ')}, separated by commas`, parse: (raw) => list.parse(raw).map(one.parse) };
}

export const list: Variable<string[]> = {
  allowed: 'values separated by commas',
  parse: (raw) => raw.split(',').filter(Boolean),
};

export const flag: Variable<boolean> = {
  allowed: 'true or false',
  parse: (raw) => {
    if (raw !== 'true' && raw !== 'false') throw new RangeError();
    return raw === 'true';
  },
};

export const seconds: Variable<number> = {
  allowed: 'a whole number of seconds, 1 or more',
  parse: (raw) => {
    if (!/^[1-9]\d*$/.test(raw)) throw new RangeError();
    return Number(raw);
  },
};

export const positiveNumber: Variable<number> = {
  allowed: 'a decimal number above 0, such as 0.6',
  parse: (raw) => {
    if (!/^\d+(\.\d+)?$/.test(raw) || Number(raw) === 0) throw new RangeError();
    return Number(raw);
  },
};

/** 0: none. */
export const countOrNone: Variable<number> = {
  allowed: 'a whole number, like 120, or 0',
  parse: readWholeNumber,
};

export const limit: Variable<number | 'unlimited'> = {
  allowed: 'a whole number, 1 or more, or unlimited',
  parse: (raw) => {
    if (raw === 'unlimited') return raw;
    if (!/^[1-9]\d*$/.test(raw)) throw new RangeError();
    return Number(raw);
  },
};

/** @throws RangeError for anything but digits. */
export function readWholeNumber(raw: string): number {
  if (!/^\d+$/.test(raw)) throw new RangeError();
  return Number(raw);
}
