import type { FunctionDefinition } from '../function-definition';

/** A function's configuration as Lambda tells of it. */
export function functionAnswer(definition: FunctionDefinition & { arn: string }) {
  const { name, arn, runtime = 'nodejs24.x', roleArn, handler, description = '', timeoutSeconds = 3, memorySizeMb = 128, variables, code, deadLetterQueueArn, modifiedAt, architecture = 'x86_64' } = definition;
  return {
    FunctionName: name,
    FunctionArn: arn,
    Runtime: runtime,
    Role: roleArn,
    Handler: handler,
    CodeSize: code?.sizeBytes,
    CodeSha256: code?.sha256,
    Description: description,
    Timeout: timeoutSeconds,
    MemorySize: memorySizeMb,
    // Lambda writes the zone without a colon.
    LastModified: modifiedAt?.replace('Z', '+0000'),
    Version: '$LATEST',
    ...(variables && Object.keys(variables).length > 0 && { Environment: { Variables: variables } }),
    ...(deadLetterQueueArn && { DeadLetterConfig: { TargetArn: deadLetterQueueArn } }),
    Architectures: [architecture],
    PackageType: 'Zip',
    // A function is ready as soon as it is made.
    State: 'Active',
    LastUpdateStatus: 'Successful',
  };
}
