import type { Statement } from '../iam/policy';
import { ServiceError } from '../service-error';

/** The functions' own policies: who may invoke each, by statement. */
export function createFunctionPolicies() {
  const policies = new Map<string, Statement[]>();
  const of = (name: string): Statement[] => policies.get(name) ?? [];
  const has = (name: string, statementId: string | undefined) => statementId !== undefined && of(name).some(({ Sid }) => Sid === statementId);

  return {
    of,
    add(name: string, statement: Statement): void {
      const { Sid } = statement;
      if (has(name, Sid))
        throw new ServiceError('ResourceConflictException', `The statement id (${Sid}) provided already exists. Please provide a new statement id, or remove the existing statement.`, {
          status: 409,
        });
      policies.set(name, [...of(name), statement]);
    },
    remove(name: string, statementId: string): void {
      if (!has(name, statementId)) throw new ServiceError('ResourceNotFoundException', `Statement ${statementId} is not found in resource policy.`, { status: 404 });
      policies.set(name, of(name).filter(({ Sid }) => Sid !== statementId));
    },
    forget: (name: string): void => void policies.delete(name),
  };
}
