import { structure, text } from '../../front-door/shapes/shape';
import { ServiceError } from '../../service-error';
import { iamOperation, onRole, roleAnswer, roleInput } from './iam-operation';
import { tagsAnswer } from './role-tags';

export const getRole = iamOperation({
  input: roleInput,
  rights: onRole('GetRole'),
  run: ({ iam }, { RoleName }) => ({ Role: { ...roleAnswer(iam.role(RoleName)), Tags: tagsAnswer(iam.role(RoleName)) } }),
});

/** All in one page. */
export const listRoles = iamOperation({
  input: structure({ PathPrefix: text }),
  rights: ({ accountId }) => [{ action: 'iam:ListRoles', resources: [`arn:aws:iam::${accountId}:role/`] }],
  run: ({ iam }, { PathPrefix = '/' }) => ({
    Roles: iam
      .roles()
      .filter(({ path }) => path.startsWith(PathPrefix))
      .map(roleAnswer),
    IsTruncated: false,
  }),
});

/** Refuses while the role has policies, as IAM does. */
export const deleteRole = iamOperation({
  input: roleInput,
  rights: onRole('DeleteRole'),
  run({ iam }, { RoleName }) {
    const { policies, managed } = iam.role(RoleName);
    if (policies.size > 0) throw new ServiceError('DeleteConflict', 'Cannot delete entity, must delete policies first.', { status: 409 });
    if (managed.size > 0) throw new ServiceError('DeleteConflict', 'Cannot delete entity, must detach all policies first.', { status: 409 });
    iam.deleteRole(RoleName);
  },
});
