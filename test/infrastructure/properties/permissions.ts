import { ofType } from '../synthesize';
import type { Property } from './property';

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource?: unknown;
  NotResource?: unknown;
}

const listOf = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** Statements of policies on roles; what a role's trust says is apart. */
function statementsOf(template: Parameters<Property>[0]): [id: string, statement: Statement][] {
  return ofType(template, 'AWS::IAM::Policy').flatMap(([id, { Properties }]) =>
    (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement.map((statement): [string, Statement] => [id, statement]),
  );
}

export const namesEveryAction: Property = (template) =>
  statementsOf(template).flatMap(([id, { Action }]) => listOf(Action).filter((action) => action.includes('*')).map((action) => `${id} allows ${action}`));

/** A phone that gets a text message has no ARN, but whatever else of SNS can be published to has one (service authorization reference, Amazon SNS). */
const isTextMessage = ({ Action, NotResource }: Statement) => Action === 'sns:Publish' && NotResource === 'arn:*:sns:*:*:*';

export const neverAllowsEveryResource: Property = (template) =>
  statementsOf(template)
    .filter(([, statement]) => listOf(statement.Resource).includes('*') || (statement.NotResource !== undefined && !isTextMessage(statement)))
    .map(([id, { Action }]) => `${id} allows ${listOf(Action).join(', ')} on whatever it likes`);

export const usesNoManagedPolicy: Property = (template) =>
  ofType(template, 'AWS::IAM::Role').flatMap(([id, { Properties }]) => (Properties['ManagedPolicyArns'] ? [`${id} has managed policies`] : []));

/** Every Connect call is bound to the instance (or, for numbers, to its account and region). */
export const staysWithTheInstance: Property = (template) =>
  statementsOf(template)
    .filter(([, { Action }]) => listOf(Action).some((action) => action.startsWith('connect:')))
    .flatMap(([id, { Resource }]) =>
      listOf(Resource)
        .filter((resource) => typeof resource === 'string' && !/^arn:aws:connect:eu-central-1:111122223333:(instance\/11111111-2222-3333-4444-555555555555|phone-number\/)/.test(resource))
        .map((resource) => `${id} reaches ${String(resource)}`),
    );
