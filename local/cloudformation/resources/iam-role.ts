import { isDeepStrictEqual } from 'node:util';
import { checkTrustPolicy } from '../../../emulator/iam/check-policy';
import type { PolicyDocument } from '../../../emulator/iam/policy';
import { any } from '../shape';
import type { ResourceType } from '../resource-type';

interface Properties {
  RoleName?: string;
  AssumeRolePolicyDocument: PolicyDocument;
  Policies?: { PolicyName: string; PolicyDocument: PolicyDocument }[];
  ManagedPolicyArns?: string[];
}

export const iamRole: ResourceType = {
  type: 'AWS::IAM::Role',
  properties: {
    RoleName: any,
    Policies: any,
    ManagedPolicyArns: any,
    // It must be one that IAM takes. It decides nothing more here, because only the emulator's own services take the role, each for the resource that names it.
    AssumeRolePolicyDocument: any,
    Description: any,
    MaxSessionDuration: any,
    Tags: any,
  },
  async create({ properties, deployment, logicalId }) {
    const { RoleName, AssumeRolePolicyDocument, Policies = [], ManagedPolicyArns = [] } = properties as unknown as Properties;
    checkTrustPolicy(AssumeRolePolicyDocument);
    const name = RoleName ?? deployment.nameFor(logicalId);
    const { arn } = deployment.emulator.iam.createRole({
      name,
      policies: Policies.map(({ PolicyName, PolicyDocument }) => ({ name: PolicyName, document: PolicyDocument })),
      managedPolicyArns: ManagedPolicyArns,
    });
    return { ref: name, attributes: { Arn: arn, RoleId: name }, remove: ({ emulator }) => emulator.iam.deleteRole(name) };
  },
  /** What its policies say may change in place. */
  async update({ properties, deployment, logicalId }, before) {
    const { Policies: policies = [], ...others } = properties as unknown as Properties;
    const { Policies: _before, ...othersBefore } = before.properties as unknown as Properties;
    if (!isDeepStrictEqual(others, othersBefore)) throw new Error(`The role ${logicalId} was changed in more than its policies, which the local run does not do.`);
    const { emulator } = deployment;
    for (const name of emulator.iam.role(before.ref).policies.keys()) if (!policies.some(({ PolicyName }) => PolicyName === name)) emulator.iam.role(before.ref).policies.delete(name);
    for (const { PolicyName: name, PolicyDocument: document } of policies) emulator.iam.putRolePolicy(before.ref, { name, document });
    return before;
  },
};
