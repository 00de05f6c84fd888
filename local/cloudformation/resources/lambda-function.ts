import { any } from '../shape';
import type { Deployment, ResourceType } from '../resource-type';

interface Properties {
  FunctionName?: string;
  Description?: string;
  Code: { S3Key?: string };
  Handler: string;
  Role: string;
  Environment?: { Variables?: Record<string, string> };
  Timeout?: number;
  MemorySize?: number;
  ReservedConcurrentExecutions?: number;
  DeadLetterConfig?: { TargetArn: string };
}

export const lambdaFunction: ResourceType = {
  type: 'AWS::Lambda::Function',
  properties: {
    FunctionName: any,
    Description: any,
    Code: { S3Bucket: any, S3Key: any },
    Handler: any,
    Role: any,
    Environment: { Variables: any },
    Timeout: any,
    MemorySize: any,
    ReservedConcurrentExecutions: any,
    DeadLetterConfig: { TargetArn: any },
    // Everything runs on this machine's Node.js and logs to the journal.
    Runtime: any,
    Architectures: any,
    LoggingConfig: any,
    Tags: any,
  },
  async create({ properties, deployment, logicalId }) {
    const wanted = properties as unknown as Properties;
    const name = wanted.FunctionName ?? deployment.nameFor(logicalId).slice(-64);
    const { arn } = deployment.emulator.functions.create({ name, ...definitionOf(wanted, deployment) });
    return { ref: name, attributes: { Arn: arn }, remove: ({ emulator }) => emulator.functions.remove(name) };
  },
  async update({ properties, deployment }, before) {
    deployment.emulator.functions.configure(before.ref, definitionOf(properties as unknown as Properties, deployment));
    return before;
  },
};

function definitionOf(wanted: Properties, deployment: Deployment) {
  return {
    codeDirectory: deployment.assetDirectory(String(wanted.Code.S3Key)),
    handler: wanted.Handler,
    roleArn: wanted.Role,
    variables: wanted.Environment?.Variables ?? {},
    ...(wanted.Description !== undefined && { description: wanted.Description }),
    ...(wanted.Timeout && { timeoutSeconds: wanted.Timeout }),
    ...(wanted.MemorySize && { memorySizeMb: wanted.MemorySize }),
    ...(wanted.ReservedConcurrentExecutions !== undefined && { reservedConcurrency: wanted.ReservedConcurrentExecutions }),
    ...(wanted.DeadLetterConfig && { deadLetterQueueArn: wanted.DeadLetterConfig.TargetArn }),
  };
}
