import { required, structure, text } from '../../front-door/shapes/shape';
import { ServiceError } from '../../service-error';
import { iamOperation, onRole, roleInput } from './iam-operation';

const attachmentInput = structure({ RoleName: required(text), PolicyArn: required(text) });

/** Only the managed policies in `managed-policies.ts`; others are refused by name. */
export const attachRolePolicy = iamOperation({
  input: attachmentInput,
  rights: onRole('AttachRolePolicy'),
  run({ iam, accountId }, { RoleName, PolicyArn }) {
    if (!/^arn:aws:iam::(aws|\d{12}):policy\/./.test(PolicyArn)) throw new ServiceError('ValidationError', `ARN ${PolicyArn} is not valid.`);
    // Policies of the account's own are not made here.
    if (PolicyArn.startsWith(`arn:aws:iam::${accountId}:`)) throw new ServiceError('NoSuchEntity', `Policy ${PolicyArn} does not exist or is not attachable.`, { status: 404 });
    iam.attachPolicy(RoleName, PolicyArn);
  },
});

export const listAttachedRolePolicies = iamOperation({
  input: roleInput,
  rights: onRole('ListAttachedRolePolicies'),
  run: ({ iam }, { RoleName }) => ({
    AttachedPolicies: [...iam.role(RoleName).managed.keys()].map((PolicyArn) => ({ PolicyName: PolicyArn.split('/').pop(), PolicyArn })),
    IsTruncated: false,
  }),
});

export const detachRolePolicy = iamOperation({
  input: attachmentInput,
  rights: onRole('DetachRolePolicy'),
  run({ iam }, { RoleName, PolicyArn }) {
    if (iam.role(RoleName).managed.delete(PolicyArn)) return;
    throw new ServiceError('NoSuchEntity', `Policy ${PolicyArn} was not found.`, { status: 404 });
  },
});
