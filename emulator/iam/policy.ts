import { NotEmulated } from '../not-emulated';

export type OneOrMany<T> = T | T[];
export type ConditionBlock = Record<string, Record<string, OneOrMany<string | number | boolean>>>;

export interface Statement {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  Action?: OneOrMany<string>;
  NotAction?: OneOrMany<string>;
  Resource?: OneOrMany<string>;
  NotResource?: OneOrMany<string>;
  /** Resource policies only. */
  Principal?: '*' | Record<string, OneOrMany<string>>;
  Condition?: ConditionBlock;
}

export interface PolicyDocument {
  Version?: string;
  Id?: string;
  Statement: OneOrMany<Statement>;
}

const documentMembers = new Set(['Version', 'Id', 'Statement']);
const statementMembers = new Set(['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Principal', 'Condition']);

/** The statements of a policy; a member that this evaluation would pass over is refused by name. */
export function statementsOf(document: PolicyDocument): Statement[] {
  refuseUnknown(document, documentMembers, 'policy');
  const statements = listOf(document.Statement);
  for (const statement of statements) {
    refuseUnknown(statement, statementMembers, 'policy statement');
    if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny')
      throw new TypeError(`A policy statement has the effect "${String(statement.Effect)}". It must be Allow or Deny.`);
    if ((statement.Action === undefined) === (statement.NotAction === undefined))
      throw new TypeError('A policy statement must have exactly one of Action and NotAction.');
  }
  return statements;
}

export function listOf<T>(value: OneOrMany<T> | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function refuseUnknown(value: object, known: Set<string>, what: string): void {
  if (typeof value !== 'object' || value === null) throw new TypeError(`A ${what} must be an object.`);
  const unknown = Object.keys(value).filter((member) => !known.has(member));
  if (unknown.length > 0) throw new NotEmulated(`${what} member ${unknown.join(', ')}. Known are: ${[...known].join(', ')}.`);
}
