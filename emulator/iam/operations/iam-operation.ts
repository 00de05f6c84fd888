import { operationIn } from '../../front-door/shapes/operation';
import type { RightsNeeded } from '../../front-door/service';
import { required, structure, text } from '../../front-door/shapes/shape';
import type { Iam } from '../iam';
import { roleName, type Role } from '../role';
import { writePolicyDocument } from './policy-document';

export interface IamContext {
  iam: Iam;
  accountId: string;
}

export const iamOperation = operationIn<IamContext>();

/** An operation's input that names a role and nothing else. */
export const roleInput = structure({ RoleName: required(text) });

/** `iam:<operation>` on the role. A role under a path is found where there is one. */
export function onRole(operation: string) {
  return ({ iam, accountId }: IamContext, { RoleName = '*' }: { RoleName?: string }): RightsNeeded[] => {
    const known = iam.roles().find(({ name }) => name === roleName(RoleName));
    return [{ action: `iam:${operation}`, resources: [known?.arn ?? `arn:aws:iam::${accountId}:role/${RoleName}`] }];
  };
}

/** A role as IAM tells of it. */
export function roleAnswer({ path, name, id, arn, createdAt, trust, description, maximumSessionSeconds }: Role) {
  return {
    Path: path,
    RoleName: name,
    RoleId: id,
    Arn: arn,
    CreateDate: createdAt,
    AssumeRolePolicyDocument: trust && writePolicyDocument(trust),
    Description: description,
    MaxSessionDuration: maximumSessionSeconds,
  };
}
