import { BlockList, isIPv4 } from 'node:net';
import { ServiceError } from '../service-error';

/** Whether one value of an event matches; `undefined` stands for a field that is not there. */
export type Matcher = (value: unknown) => boolean;

type Compile = (operand: unknown) => Matcher;

/**
 * The comparison operators of event patterns.
 * Source: EventBridge User Guide, "Comparison operators for use in event patterns".
 */
const operators: Record<string, Compile> = {
  prefix: (operand) => affix(operand, (value, wanted) => value.startsWith(wanted)),
  suffix: (operand) => affix(operand, (value, wanted) => value.endsWith(wanted)),
  'equals-ignore-case': (operand) => {
    const wanted = text(operand, 'equals-ignore-case').toLowerCase();
    return (value) => typeof value === 'string' && value.toLowerCase() === wanted;
  },
  wildcard: (operand) => {
    const expression = wildcard(text(operand, 'wildcard'));
    return (value) => typeof value === 'string' && expression.test(value);
  },
  'anything-but': anythingBut,
  numeric,
  cidr,
};

/** Compiles one entry of a pattern's array: a literal, or an object with a single operator. */
export function compileEntry(entry: unknown): Matcher {
  if (entry === null || typeof entry !== 'object') return (value) => value === entry;
  if (Array.isArray(entry)) throw invalid('Event pattern contains nested arrays');
  const [name, ...others] = Object.keys(entry);
  if (name === undefined || others.length > 0) throw invalid('Only one key allowed in match expression');
  const operand = (entry as Record<string, unknown>)[name];
  if (name === 'exists') return exists(operand);
  const compile = operators[name];
  if (!compile) throw invalid(`Unrecognized match type ${name}. Known are: exists, ${Object.keys(operators).join(', ')}`);
  return compile(operand);
}

function exists(operand: unknown): Matcher {
  if (typeof operand !== 'boolean') throw invalid('exists must be either true or false');
  return (value) => (value !== undefined) === operand;
}

/** `{prefix: 'x'}`, or `{prefix: {'equals-ignore-case': 'x'}}`. */
function affix(operand: unknown, compare: (value: string, wanted: string) => boolean): Matcher {
  if (typeof operand === 'object' && operand !== null && 'equals-ignore-case' in operand) {
    const wanted = text(operand['equals-ignore-case'], 'equals-ignore-case').toLowerCase();
    return (value) => typeof value === 'string' && compare(value.toLowerCase(), wanted);
  }
  const wanted = text(operand, 'prefix or suffix');
  return (value) => typeof value === 'string' && compare(value, wanted);
}

/** Literals, or one of prefix, suffix, equals-ignore-case and wildcard with one or more texts. A field that is not there does not match. */
function anythingBut(operand: unknown): Matcher {
  const nested = typeof operand === 'object' && operand !== null && !Array.isArray(operand) ? (operand as Record<string, unknown>) : undefined;
  const [name, ...others] = Object.keys(nested ?? {});
  if (nested && (!name || others.length > 0 || !['prefix', 'suffix', 'equals-ignore-case', 'wildcard'].includes(name)))
    throw invalid(`Unsupported anything-but pattern: ${Object.keys(nested).join(', ')}`);
  const values = [nested ? nested[name!] : operand].flat();
  if (values.length === 0) throw invalid('Empty arrays are not allowed');
  const excluded = values.map((value) => (nested ? operators[name!]!(value) : compileEntry(value)));
  return (value) => value !== undefined && !excluded.some((matches) => matches(value));
}

const comparisons: Record<string, (value: number, wanted: number) => boolean> = {
  '=': (value, wanted) => value === wanted,
  '<': (value, wanted) => value < wanted,
  '<=': (value, wanted) => value <= wanted,
  '>': (value, wanted) => value > wanted,
  '>=': (value, wanted) => value >= wanted,
};

/** `['>', 0, '<=', 5]`; numbers within ±5 · 10⁹. */
function numeric(operand: unknown): Matcher {
  if (!Array.isArray(operand) || operand.length === 0 || operand.length % 2 !== 0) throw invalid('Value of numeric must be an array of comparisons and numbers');
  const tests = Array.from({ length: operand.length / 2 }, (_, at) => {
    const [sign, wanted] = operand.slice(2 * at, 2 * at + 2) as [unknown, unknown];
    const compare = comparisons[String(sign)];
    if (!compare) throw invalid(`Unrecognized numeric range operator: ${String(sign)}`);
    if (typeof wanted !== 'number' || Math.abs(wanted) > 5e9) throw invalid(`Value of ${String(sign)} must be numeric and within -5000000000 and 5000000000`);
    return (value: number) => compare(value, wanted);
  });
  return (value) => typeof value === 'number' && tests.every((holds) => holds(value));
}

function cidr(operand: unknown): Matcher {
  const [address = '', bits = ''] = text(operand, 'cidr').split('/');
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  const list = new BlockList();
  try {
    list.addSubnet(address, Number(bits), family);
  } catch {
    throw invalid(`Malformed CIDR, one '/' required: ${String(operand)}`);
  }
  return (value) => typeof value === 'string' && list.check(value, isIPv4(value) ? 'ipv4' : 'ipv6');
}

/** `*` is any run of characters; a backslash makes the next `*` or backslash literal. */
function wildcard(pattern: string): RegExp {
  if (/(?<!\\)\*\*/.test(pattern)) throw invalid('Consecutive wildcard characters are not allowed');
  const source = pattern.replace(/\\[*\\]|[\s\S]/g, (piece) => {
    if (piece === '*') return '[\\s\\S]*';
    return piece.slice(-1).replace(/[.+^${}()|[\]\\*?]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'u');
}

function text(operand: unknown, what: string): string {
  if (typeof operand !== 'string') throw invalid(`${what} match pattern must be a string`);
  return operand;
}

export function invalid(reason: string): ServiceError {
  return new ServiceError('InvalidEventPatternException', `Event pattern is not valid. Reason: ${reason}`);
}
