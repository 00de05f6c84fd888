import { conditionsHold, type ConditionContext } from './conditions';
import { listOf, statementsOf, type PolicyDocument, type Statement } from './policy';
import type { Principal } from './principal';
import { matchesArn, matchesWildcard } from './wildcard';

export interface Request {
  principal: Principal;
  /** `dynamodb:PutItem` */
  action: string;
  /** ARN, or `*` where the action knows no resources. */
  resource: string;
  context?: ConditionContext;
}

export type Decision = 'allowed' | 'explicit deny' | 'no allow';

/** The statements of a document about one action. The same few actions are asked for again and again, and a document that is put in its place is another one. */
const aboutActions = new WeakMap<PolicyDocument, Map<string, Statement[]>>();

/** Decides by a set of identity policies. It does not read their principal element. */
export function decideByIdentity(documents: PolicyDocument[], request: Request): Decision {
  return decide(documents.flatMap((document) => aboutAction(document, request.action)), request);
}

/** Decides by a resource's own policy. Only statements for this principal count. */
export function decideByResource(document: PolicyDocument, request: Request): Decision {
  return decide(aboutAction(document, request.action).filter((statement) => isFor(statement, request.principal)), request);
}

function aboutAction(document: PolicyDocument, action: string): Statement[] {
  const byAction = aboutActions.get(document) ?? new Map<string, Statement[]>();
  aboutActions.set(document, byAction);
  const found = byAction.get(action) ?? statementsOf(document).filter((statement) => isAbout(statement, action));
  byAction.set(action, found);
  return found;
}

function isAbout({ Action, NotAction }: Statement, action: string): boolean {
  const named = (patterns: string[]) => patterns.some((pattern) => matchesWildcard(pattern, action, true));
  return Action !== undefined ? named(listOf(Action)) : !named(listOf(NotAction));
}

function decide(statements: Statement[], { resource, context }: Request): Decision {
  const applying = statements.filter((statement) => resourceMatches(statement, resource) && conditionsHold(statement.Condition, context ?? {}));
  if (applying.some(({ Effect }) => Effect === 'Deny')) return 'explicit deny';
  return applying.length > 0 ? 'allowed' : 'no allow';
}

/** What statements say of resources. Tables and queues are asked for again and again; contacts come and go, so it begins anew once it is long. */
const aboutResources = new WeakMap<Statement, Map<string, boolean>>();
const RESOURCES_KEPT = 100;

function resourceMatches(statement: Statement, resource: string): boolean {
  const kept = aboutResources.get(statement);
  const byResource = kept !== undefined && kept.size < RESOURCES_KEPT ? kept : new Map<string, boolean>();
  if (byResource !== kept) aboutResources.set(statement, byResource);
  const known = byResource.get(resource) ?? coversResource(statement, resource);
  byResource.set(resource, known);
  return known;
}

function coversResource(statement: Statement, resource: string): boolean {
  const covers = (pattern: string) => pattern === '*' || (pattern.startsWith('arn:') && matchesArn(pattern, resource)) || pattern === resource;
  if (statement.NotResource !== undefined) return !listOf(statement.NotResource).some(covers);
  return statement.Resource === undefined || listOf(statement.Resource).some(covers);
}

function isFor({ Principal: meant }: Statement, principal: Principal): boolean {
  if (meant === undefined || meant === '*') return meant === '*';
  return Object.entries(meant).some(([kind, names]) => listOf(names).some((name) => name === '*' || isNamed(kind, name, principal)));
}

function isNamed(kind: string, name: string, principal: Principal): boolean {
  if (kind === 'Service') return principal.kind === 'service' && principal.service === name;
  if (kind !== 'AWS' || principal.kind === 'service') return false;
  const account = [principal.accountId, `arn:aws:iam::${principal.accountId}:root`];
  return account.includes(name) || (principal.kind === 'role' && principal.roleArn === name);
}
