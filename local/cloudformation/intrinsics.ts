/** The intrinsic functions, one entry each. CloudFormation's user guide, "Intrinsic function reference". */
import { noValue, type Scope } from './scope';
import { TemplateRefused } from './template-refused';

type Resolve = (value: unknown, scope: Scope) => unknown;
/** Three parameters are what an intrinsic needs: its argument, where it stands, and how to go on inside. */
type Intrinsic = (argument: unknown, scope: Scope, resolve: Resolve) => unknown;

export const intrinsics: Record<string, Intrinsic> = {
  Ref: (name, scope) => scope.reference(name as string),

  'Fn::GetAtt': (argument, scope, resolve) => {
    const [logicalId, attribute] = splitAttribute(argument);
    return scope.attribute(logicalId, resolve(attribute, scope) as string);
  },

  'Fn::Sub': (argument, scope, resolve) => {
    const [text, variables] = typeof argument === 'string' ? [argument, {}] : (argument as [string, Record<string, unknown>]);
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in variables) return String(resolve(variables[name], scope));
      const dot = name.indexOf('.');
      return String(dot < 0 ? scope.reference(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1)));
    });
  },

  'Fn::Join': (argument, scope, resolve) => {
    const [separator, items] = argument as [string, unknown];
    return (resolve(items, scope) as unknown[]).map(String).join(separator);
  },

  'Fn::Select': (argument, scope, resolve) => {
    const [index, items] = resolve(argument, scope) as [number | string, unknown[]];
    const item = items[Number(index)];
    if (item === undefined) throw new TemplateRefused(`Fn::Select asks for item ${index} of ${items.length}.`);
    return item;
  },

  'Fn::Split': (argument, scope, resolve) => {
    const [separator, text] = argument as [string, unknown];
    return String(resolve(text, scope)).split(separator);
  },

  'Fn::FindInMap': (argument, scope, resolve) => {
    const [map, key, subkey] = resolve(argument, scope) as [string, string, string];
    return scope.mapping(map, key, subkey);
  },

  'Fn::Base64': (argument, scope, resolve) => Buffer.from(String(resolve(argument, scope))).toString('base64'),

  'Fn::If': (argument, scope, resolve) => {
    const [condition, yes, no] = argument as [string, unknown, unknown];
    const chosen = scope.condition(condition) ? yes : no;
    return isNoValue(chosen) ? noValue : resolve(chosen, scope);
  },

  Condition: (name, scope) => scope.condition(name as string),
  'Fn::Equals': (argument, scope, resolve) => {
    const [left, right] = resolve(argument, scope) as [unknown, unknown];
    return left === right;
  },
  'Fn::Not': (argument, scope, resolve) => !(resolve(argument, scope) as [boolean])[0],
  'Fn::And': (argument, scope, resolve) => (resolve(argument, scope) as boolean[]).every(Boolean),
  'Fn::Or': (argument, scope, resolve) => (resolve(argument, scope) as boolean[]).some(Boolean),
};

/** `Fn::GetAtt` takes a pair, or one text with a dot. */
export function splitAttribute(argument: unknown): [string, unknown] {
  if (Array.isArray(argument)) return argument as [string, unknown];
  const text = argument as string;
  const dot = text.indexOf('.');
  return [text.slice(0, dot), text.slice(dot + 1)];
}

function isNoValue(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { Ref?: unknown }).Ref === 'AWS::NoValue';
}
