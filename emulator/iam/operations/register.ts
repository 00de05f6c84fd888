import type { Register } from '../../front-door/shapes/operation';
import { createRole } from './create-role';
import type { IamContext } from './iam-operation';
import { deleteRolePolicy, getRolePolicy, listRolePolicies, putRolePolicy } from './inline-policies';
import { attachRolePolicy, detachRolePolicy, listAttachedRolePolicies } from './managed-role-policies';
import { listRoleTags, tagRole, untagRole } from './role-tags';
import { deleteRole, getRole, listRoles } from './roles';

/** Every operation of IAM that is emulated, by its name. */
export const iamOperations: Register<IamContext> = {
  CreateRole: createRole,
  GetRole: getRole,
  ListRoles: listRoles,
  DeleteRole: deleteRole,
  PutRolePolicy: putRolePolicy,
  GetRolePolicy: getRolePolicy,
  ListRolePolicies: listRolePolicies,
  DeleteRolePolicy: deleteRolePolicy,
  AttachRolePolicy: attachRolePolicy,
  DetachRolePolicy: detachRolePolicy,
  ListAttachedRolePolicies: listAttachedRolePolicies,
  ListRoleTags: listRoleTags,
  TagRole: tagRole,
  UntagRole: untagRole,
};
