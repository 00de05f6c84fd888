import { BlockList, isIP } from 'node:net';
import { ServiceError } from '../service-error';

/** Whether one value of an event matches; `undefined` stands for a field that is not there. */
export type Matcher = (value: unknown) => boolean;

type Compile = (operand: unknown) => Matcher;

/**
 * The comparison operators of event patterns.
 * Source: EventBridge User Guide, "Comparison operators for use in event patterns".
 */
const operators: Record<string, Compile> = {
  prefix: (operand) => affix('prefix', operand, (value, wanted) => value.startsWith(wanted)),
  suffix: (operand) => affix('suffix', operand, (value, wanted) => value.endsWith(wanted)),
  'equals-ignore-case': (operand) => {
    const wanted = text(operand, 'equals-ignore-case').toLowerCase();
    return (value) => typeof value === 'string' && value.toLowerCase() === wanted;
  },
  wildcard: (operand) => {
    const expression = wildcard(text(operand, 'wildcard'));
    return (value) => typeof value === 'string' && expression.test(value);
  },
  'anything-but': anythingBut,
  exactly: (operand) => {
    const wanted = text(operand, 'exactly');
    return (value) => value === wanted;
  },
  numeric,
  cidr,
};

/** Names that no field inside `$or` may have. */
export const reservedInAlternatives = ['exists', ...Object.keys(operators)];

/** Compiles one entry of a pattern's array: a literal, or an object with a single operator. */
export function compileEntry(entry: unknown): Matcher {
  if (entry === null || typeof entry !== 'object') return (value) => value === entry;
  if (Array.isArray(entry)) throw invalid('Event pattern contains nested arrays');
  const [name, ...others] = Object.keys(entry);
  if (name === undefined || others.length > 0) throw invalid('Only one key allowed in match expression');
  const operand = (entry as Record<string, unknown>)[name];
  if (name === 'exists') return exists(operand);
  const compile = Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (!compile) throw invalid(`Unrecognized match type ${name}`);
  return compile(operand);
}

function exists(operand: unknown): Matcher {
  if (typeof operand !== 'boolean') throw invalid('exists match pattern must be either true or false.');
  return (value) => (value !== undefined) === operand;
}

/** `{prefix: 'x'}`, or `{prefix: {'equals-ignore-case': 'x'}}`. */
function affix(name: string, operand: unknown, compare: (value: string, wanted: string) => boolean): Matcher {
  if (typeof operand === 'object' && operand !== null && 'equals-ignore-case' in operand) {
    if (Object.keys(operand).length > 1) throw invalid('Only one key allowed in match expression');
    const wanted = text(operand['equals-ignore-case'], 'equals-ignore-case').toLowerCase();
    return (value) => typeof value === 'string' && compare(value.toLowerCase(), wanted);
  }
  const wanted = text(operand, name);
  return (value) => typeof value === 'string' && compare(value, wanted);
}

/** Literals of one kind, or one of prefix, suffix, equals-ignore-case and wildcard with one or more texts. A field that is not there does not match. */
function anythingBut(operand: unknown): Matcher {
  const nested = typeof operand === 'object' && operand !== null && !Array.isArray(operand) ? (operand as Record<string, unknown>) : undefined;
  const [name, ...others] = Object.keys(nested ?? {});
  if (nested && (!name || others.length > 0 || !['prefix', 'suffix', 'equals-ignore-case', 'wildcard'].includes(name)))
    throw invalid(`Unsupported anything-but pattern: ${Object.keys(nested).join(', ')}`);
  const given = nested ? nested[name!] : operand;
  if (!['string', 'number'].includes(typeof given) && !Array.isArray(given)) throw invalid('Value of anything-but must be an array or single string/number value.');
  const values = [given].flat();
  if (values.length === 0) throw invalid('Empty arrays are not allowed');
  const excluded = nested ? values.map((value) => excludedBy(name!, value)) : literals(values).map(compileEntry);
  return (value) => value !== undefined && !excluded.some((matches) => matches(value));
}

function excludedBy(operator: string, value: unknown): Matcher {
  if (value === '' && (operator === 'prefix' || operator === 'suffix')) throw invalid('Null prefix/suffix not allowed');
  if (typeof value !== 'string') throw invalid(excludedTexts[operator] ?? `prefix/suffix match pattern must be a string`);
  return operators[operator]!(value);
}

const excludedTexts: Record<string, string> = {
  'equals-ignore-case': 'Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported.',
  wildcard: 'wildcard match pattern must be a string',
};

function literals(values: unknown[]): unknown[] {
  if (!values.every((value) => typeof value === 'string' || typeof value === 'number')) throw invalid('Inside anything but list, start|null|boolean is not supported.');
  if (new Set(values.map((value) => typeof value)).size > 1) throw invalid('Inside anything but list, either all values are number or string, mixed type is not supported');
  return values;
}

const comparisons: Record<string, (value: number, wanted: number) => boolean> = {
  '=': (value, wanted) => value === wanted,
  '<': (value, wanted) => value < wanted,
  '<=': (value, wanted) => value <= wanted,
  '>': (value, wanted) => value > wanted,
  '>=': (value, wanted) => value >= wanted,
};

/** `['=', 3]`, `['<', 5]`, or a range from below: `['>', 0, '<=', 5]`; numbers within ±5 · 10⁹. */
function numeric(operand: unknown): Matcher {
  if (!Array.isArray(operand) || operand.length === 0) throw invalid('Value of numeric must be an array.');
  const [first, bound, second, top, ...others] = operand as unknown[];
  const tests = [comparison(first, bound)];
  if (operand.length > 2) {
    if ((first !== '>' && first !== '>=') || others.length > 0) throw invalid('Too many elements in numeric expression');
    if (second !== '<' && second !== '<=') throw invalid(`Bad numeric range operator: ${String(second)}`);
    tests.push(comparison(second, top));
    if (Number(bound) >= Number(top)) throw invalid('Bottom must be less than top');
  }
  return (value) => typeof value === 'number' && tests.every((holds) => holds(value));
}

function comparison(sign: unknown, wanted: unknown): (value: number) => boolean {
  const compare = Object.hasOwn(comparisons, String(sign)) ? comparisons[String(sign)] : undefined;
  if (!compare) throw invalid(`Unrecognized numeric range operator: ${String(sign)}`);
  if (typeof wanted !== 'number') throw invalid(`Value of ${sign === '=' ? 'equals' : String(sign)} must be numeric`);
  if (!(Math.abs(wanted) <= 5e9)) throw invalid('Value must be between -5.0E9 and 5.0E9, inclusive');
  return (value) => compare(value, wanted);
}

/** The mask has fewer bits than the address: one address is a literal. */
function cidr(operand: unknown): Matcher {
  // EventBridge's own words speak of a prefix here.
  const [address = '', bits, ...others] = text(operand, 'prefix').split('/');
  if (bits === undefined || others.length > 0) throw invalid("Malformed CIDR, one '/' required");
  if (!/^\d+$/.test(bits)) throw invalid('Malformed CIDR, mask bits must be an integer');
  const version = isIP(address);
  if (version === 0) throw invalid(`Nonstandard IP address: ${address}`);
  const most = version === 4 ? 32 : 128;
  if (Number(bits) >= most) throw invalid(`IPv${version} mask bits must be < ${most}`);
  const list = new BlockList();
  list.addSubnet(address, Number(bits), version === 4 ? 'ipv4' : 'ipv6');
  return (value) => typeof value === 'string' && isIP(value) === version && list.check(value, version === 4 ? 'ipv4' : 'ipv6');
}

/** `*` is any run of characters. */
function wildcard(pattern: string): RegExp {
  const source = wildcardPieces(pattern).map((piece) => (piece === '*' ? '[\\s\\S]*' : piece.replace(/^\\(?=.)/, '').replace(/[.+^${}()|[\]\\*?/]/g, '\\$&')));
  return new RegExp(`^${source.join('')}$`, 'u');
}

/** Stars and single characters; a backslash makes the next `*` or backslash literal, and may stand before nothing else. Positions count from the opening quote. */
export function wildcardPieces(pattern: string): string[] {
  const pieces: string[] = pattern.match(/\\[*\\]|[\s\S]/gu) ?? [];
  const positionOf = (piece: number) => pieces.slice(0, piece).join('').length + 1;
  const invalidEscape = pieces.indexOf('\\');
  if (invalidEscape >= 0) throw invalid(`Invalid escape character at pos ${positionOf(invalidEscape)}`);
  const consecutive = pieces.findIndex((piece, at) => piece === '*' && pieces[at + 1] === '*');
  if (consecutive >= 0) throw invalid(`Consecutive wildcard characters at pos ${positionOf(consecutive)}`);
  return pieces;
}

function text(operand: unknown, what: string): string {
  if (typeof operand !== 'string') throw invalid(`${what} match pattern must be a string`);
  return operand;
}

export function invalid(reason: string): ServiceError {
  return new ServiceError('InvalidEventPatternException', `Event pattern is not valid. Reason: ${reason}`);
}
