import { ServiceError } from '../service-error';
import type { PolicyDocument } from './policy';

/** IAM quotas of a new account; white space in documents does not count. */
const MAXIMUM_TRUST_CHARACTERS = 2048;
const MAXIMUM_INLINE_CHARACTERS = 10_240;
const MAXIMUM_MANAGED_POLICIES = 10;

/** Refuses a role whose documents are too long together, or that has too many managed policies. */
export function checkRoleSizes({ name, trust, policies, managed }: { name: string; trust?: PolicyDocument; policies: PolicyDocument[]; managed: number }): void {
  const inline = policies.reduce((sum, document) => sum + JSON.stringify(document).length, 0);
  if (trust && JSON.stringify(trust).length > MAXIMUM_TRUST_CHARACTERS) throw exceeded(`Cannot exceed quota for ACLSizePerRole: ${MAXIMUM_TRUST_CHARACTERS}`);
  if (inline > MAXIMUM_INLINE_CHARACTERS) throw exceeded(`Maximum policy size of ${MAXIMUM_INLINE_CHARACTERS} bytes exceeded for role ${name}`);
  if (managed > MAXIMUM_MANAGED_POLICIES) throw exceeded(`Cannot exceed quota for PoliciesPerRole: ${MAXIMUM_MANAGED_POLICIES}`);
}

function exceeded(message: string): ServiceError {
  return new ServiceError('LimitExceeded', message, { status: 409 });
}
