import { required, structure, text } from '../../front-door/shapes/shape';
import { ServiceError } from '../../service-error';
import type { Iam } from '../iam';
import { iamOperation, onRole, roleInput } from './iam-operation';
import { readPolicyDocument, writePolicyDocument } from './policy-document';

const policyInput = structure({ RoleName: required(text), PolicyName: required(text) });

export const putRolePolicy = iamOperation({
  input: structure({ ...policyInput.members, PolicyDocument: required(text) }),
  rights: onRole('PutRolePolicy'),
  run({ iam }, { RoleName, PolicyName, PolicyDocument }) {
    if (!/^[\w+=,.@-]{1,128}$/.test(PolicyName)) throw new ServiceError('ValidationError', `The specified value for policyName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-, 1 to 128 of them (it is "${PolicyName}").`);
    iam.putRolePolicy(RoleName, { name: PolicyName, document: readPolicyDocument(PolicyDocument) });
  },
});

export const getRolePolicy = iamOperation({
  input: policyInput,
  rights: onRole('GetRolePolicy'),
  run: ({ iam }, { RoleName, PolicyName }) => ({ RoleName, PolicyName, PolicyDocument: writePolicyDocument(find(iam, { RoleName, PolicyName })) }),
});

export const listRolePolicies = iamOperation({
  input: roleInput,
  rights: onRole('ListRolePolicies'),
  run: ({ iam }, { RoleName }) => ({ PolicyNames: [...iam.role(RoleName).policies.keys()], IsTruncated: false }),
});

export const deleteRolePolicy = iamOperation({
  input: policyInput,
  rights: onRole('DeleteRolePolicy'),
  run({ iam }, { RoleName, PolicyName }) {
    find(iam, { RoleName, PolicyName });
    iam.role(RoleName).policies.delete(PolicyName);
  },
});

function find(iam: Iam, { RoleName, PolicyName }: { RoleName: string; PolicyName: string }) {
  const document = iam.role(RoleName).policies.get(PolicyName);
  if (document) return document;
  throw new ServiceError('NoSuchEntity', `The role policy with name ${PolicyName} cannot be found.`, { status: 404 });
}
