import type { PolicyDocument } from '../../../emulator/iam/policy';
import { any } from '../shape';
import type { ResourceType } from '../resource-type';

/** An inline policy of the roles that it names. */
export const iamPolicy: ResourceType = {
  type: 'AWS::IAM::Policy',
  properties: { PolicyName: any, PolicyDocument: any, Roles: any },
  async create({ properties, deployment }) {
    const { PolicyName, PolicyDocument, Roles } = properties as { PolicyName: string; PolicyDocument: PolicyDocument; Roles: string[] };
    for (const role of Roles) deployment.emulator.iam.putRolePolicy(role, { name: PolicyName, document: PolicyDocument });
    return { ref: PolicyName };
  },
  update: 'replace',
};
