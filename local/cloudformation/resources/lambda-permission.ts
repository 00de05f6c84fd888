import { any } from '../shape';
import type { ResourceType } from '../resource-type';

/** A statement of a function's own policy: the service that may invoke it, and for which resource. */
export const lambdaPermission: ResourceType = {
  type: 'AWS::Lambda::Permission',
  properties: { Action: any, FunctionName: any, Principal: any, SourceArn: any, SourceAccount: any },
  async create({ properties, deployment, logicalId }) {
    const { Action, FunctionName, Principal, SourceArn, SourceAccount } = properties as Record<string, string>;
    const statementId = deployment.nameFor(logicalId);
    deployment.emulator.functions.addPermission(FunctionName!, {
      statementId,
      action: Action!,
      principal: Principal!,
      ...(SourceArn && { sourceArn: SourceArn }),
      ...(SourceAccount && { sourceAccount: SourceAccount }),
    });
    return { ref: statementId };
  },
};
