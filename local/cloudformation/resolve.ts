import { intrinsics } from './intrinsics';
import { noValue, type Scope } from './scope';
import { TemplateRefused } from './template-refused';

/**
 * Replaces every intrinsic function in the value by its result.
 * @throws TemplateRefused naming a function that is not emulated.
 */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope)).filter((item) => item !== noValue);
  if (typeof value !== 'object' || value === null) return value;
  const name = intrinsicName(value);
  if (name) return intrinsics[name]!((value as Record<string, unknown>)[name], scope, resolve);
  const members = Object.entries(value).map(([key, member]) => [key, resolve(member, scope)] as const);
  return Object.fromEntries(members.filter(([, member]) => member !== noValue));
}

/** Returns the intrinsic function that an object calls, or undefined for plain data. */
export function intrinsicName(value: object): string | undefined {
  const keys = Object.keys(value);
  const name = keys.find((key) => key === 'Ref' || key.startsWith('Fn::'));
  // IAM policies have a key of this name too. It then has other members beside it, or an object below it.
  const isCondition = keys.length === 1 && keys[0] === 'Condition' && typeof (value as { Condition: unknown }).Condition === 'string';
  if (isCondition) return 'Condition';
  if (!name) return undefined;
  if (keys.length > 1) throw new TemplateRefused(`${name} stands beside ${keys.filter((key) => key !== name).join(', ')}: an intrinsic function stands alone.`);
  if (!intrinsics[name]) throw new TemplateRefused(`Intrinsic function ${name} is not emulated. Known: ${Object.keys(intrinsics).join(', ')}.`);
  return name;
}
