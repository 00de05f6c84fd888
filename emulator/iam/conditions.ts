import { NotEmulated } from '../not-emulated';
import { listOf, type ConditionBlock } from './policy';
import { matchesArn, matchesWildcard } from './wildcard';

/** Values of condition keys for one request: `aws:SourceArn`, `dynamodb:LeadingKeys`, … Key names do not mind case. */
export type ConditionContext = Record<string, string | string[]>;

type Compare = (wanted: string, given: string) => boolean;

const number =
  (compare: (given: number, wanted: number) => boolean): Compare =>
  (wanted, given) =>
    compare(Number(given), Number(wanted));

const date =
  (compare: (given: number, wanted: number) => boolean): Compare =>
  (wanted, given) =>
    compare(Date.parse(given), Date.parse(wanted));

const operators: Record<string, Compare> = {
  StringEquals: (wanted, given) => wanted === given,
  StringEqualsIgnoreCase: (wanted, given) => wanted.toLowerCase() === given.toLowerCase(),
  StringLike: (wanted, given) => matchesWildcard(wanted, given),
  ArnEquals: matchesArn,
  ArnLike: matchesArn,
  Bool: (wanted, given) => wanted.toLowerCase() === given.toLowerCase(),
  NumericEquals: number((given, wanted) => given === wanted),
  NumericLessThan: number((given, wanted) => given < wanted),
  NumericLessThanEquals: number((given, wanted) => given <= wanted),
  NumericGreaterThan: number((given, wanted) => given > wanted),
  NumericGreaterThanEquals: number((given, wanted) => given >= wanted),
  DateLessThan: date((given, wanted) => given < wanted),
  DateGreaterThan: date((given, wanted) => given > wanted),
};

/** Operators whose `…Not…` form is true when no wanted value matches, and also when the key is absent. */
const negated: Record<string, string> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NumericNotEquals: 'NumericEquals',
};

/** Says of the values of a key, which may be absent, whether they fulfil a condition. */
type Holds = (given: string[] | undefined) => boolean;

/** Each block is read once, because it is asked again and again, and is never changed. Keys are in lower case. */
const conditions = new WeakMap<ConditionBlock, { key: string; holds: Holds }[]>();

/** Whether every condition holds. An operator that is not known is refused by name. */
export function conditionsHold(block: ConditionBlock | undefined, context: ConditionContext): boolean {
  if (!block) return true;
  const values = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), listOf(value)]));
  return conditionsOf(block).every(({ key, holds }) => holds(values.get(key)));
}

function conditionsOf(block: ConditionBlock): { key: string; holds: Holds }[] {
  const known = conditions.get(block);
  if (known) return known;
  const made = Object.entries(block).flatMap(([operator, keys]) => Object.entries(keys).map(([key, wanted]) => ({ key: key.toLowerCase(), holds: condition(operator, listOf(wanted).map(String)) })));
  conditions.set(block, made);
  return made;
}

function condition(operator: string, wanted: string[]): Holds {
  if (operator === 'Null') return (given) => (given === undefined) === (wanted[0]?.toLowerCase() === 'true');
  const { quantifier, name, ifExists } = partsOf(operator);
  const positive = Object.hasOwn(negated, name) ? negated[name] : undefined;
  const compare = Object.hasOwn(operators, positive ?? name) ? operators[positive ?? name] : undefined;
  return (given) => {
    if (given === undefined && ifExists) return true;
    if (!compare)
      throw new NotEmulated(`condition operator ${operator}. Known are: Null, ${[...Object.keys(operators), ...Object.keys(negated)].join(', ')}.`);
    const matches = (value: string) => wanted.some((one) => compare(one, value)) !== (positive !== undefined);
    if (quantifier === 'ForAllValues') return (given ?? []).every(matches);
    if (quantifier === 'ForAnyValue') return (given ?? []).some(matches);
    if (given === undefined) return positive !== undefined;
    return positive ? given.every(matches) : given.some(matches);
  };
}

function partsOf(operator: string): { quantifier?: string; name: string; ifExists: boolean } {
  const [first, second] = operator.split(':');
  const ifExists = operator.endsWith('IfExists');
  const name = (second ?? first ?? '').replace(/IfExists$/, '');
  if (second !== undefined && first !== 'ForAllValues' && first !== 'ForAnyValue') return { name: operator, ifExists: false };
  return { ...(second !== undefined && { quantifier: first }), name, ifExists };
}
