import { ServiceError } from '../service-error';
import { listOf, statementsOf, type PolicyDocument, type Statement } from './policy';

/**
 * Refuses a policy that IAM would not attach to a role. Source: IAM User Guide, "IAM JSON policy elements reference" and "Grammar of the IAM JSON policy language".
 *
 * @throws ServiceError MalformedPolicyDocument.
 */
export function checkIdentityPolicy(document: PolicyDocument): void {
  for (const statement of checkGrammar(document)) {
    if (statement.Principal !== undefined) throw malformed('Policy document should not specify a principal.');
    const resources = [...listOf(statement.Resource), ...listOf(statement.NotResource)];
    if (resources.length === 0) throw malformed('Policy statement must contain resources.');
    const misnamed = resources.find((resource) => resource !== '*' && !/^(\*|[^:]*[*?][^:]*|arn):/.test(resource));
    if (misnamed !== undefined) throw malformed(`Resource ${misnamed} must be in ARN format or "*".`);
  }
}

/** Refuses a trust policy that IAM would not take: who may assume a role, and nothing else. */
export function checkTrustPolicy(document: PolicyDocument): void {
  for (const statement of checkGrammar(document)) {
    if (statement.Resource !== undefined || statement.NotResource !== undefined) throw malformed('Has prohibited field Resource');
    if (statement.Principal === undefined) throw malformed('Missing required field Principal');
    if (!listOf(statement.Action).every((action) => /^(\*|sts:)/i.test(action))) throw malformed('AssumeRole policy may only specify STS AssumeRole actions.');
  }
}

function checkGrammar(document: PolicyDocument): Statement[] {
  if (document.Version !== undefined && document.Version !== '2012-10-17' && document.Version !== '2008-10-17') throw malformed('The policy must contain a valid version string');
  const statements = readStatements(document);
  if (statements.length === 0) throw malformed('Syntax errors in policy.');
  const ids = statements.flatMap(({ Sid }) => Sid ?? []);
  if (!ids.every((id) => /^[0-9A-Za-z]*$/.test(id))) throw malformed('Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*');
  if (new Set(ids).size < ids.length) throw malformed('Statement IDs (SID) in a single policy must be unique.');
  for (const statement of statements) {
    const actions = [...listOf(statement.Action), ...listOf(statement.NotAction)];
    if (actions.length === 0) throw malformed('Policy statement must contain actions.');
    if (!actions.every((action) => action === '*' || /^[\w*?-]+:./.test(action))) throw malformed('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.');
  }
  return statements;
}

function readStatements(document: PolicyDocument): Statement[] {
  try {
    return statementsOf(document);
  } catch (error) {
    throw error instanceof TypeError ? malformed(`Syntax errors in policy. ${error.message}`) : error;
  }
}

function malformed(message: string): ServiceError {
  return new ServiceError('MalformedPolicyDocument', message);
}
