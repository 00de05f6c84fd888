import { createHash } from 'node:crypto';
import type { Emulator } from '../../emulator/emulator';
import { creationOrder } from './creation-order';
import { openCustomResources } from './custom-resource';
import { resolve } from './resolve';
import type { Deployment, MadeResource } from './resource-type';
import { resourceTypeOf } from './resources/register';
import { checkShape } from './shape';
import { stackScope } from './stack-scope';
import type { Template } from './template';

export interface StackSource {
  stackName: string;
  template: Template;
  /** Directory of a file asset, by the S3 key under which the template names it. */
  assetDirectory(s3Key: string): string;
}

export interface CreatedStack {
  stackName: string;
  outputs: Record<string, string>;
  /** The created resource for each logical id. */
  resources: Map<string, MadeResource & { type: string; properties: Record<string, unknown> }>;
}

/**
 * Creates every resource of a template on the emulator, after the resources that it depends on.
 * @throws TemplateRefused naming a resource type, property or intrinsic function that is not emulated, before anything is made.
 */
export async function createStack(emulator: Emulator, source: StackSource): Promise<CreatedStack> {
  const { template, stackName } = source;
  const { accountId, region } = emulator;
  const stackId = `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/${digest(stackName, 32).toLowerCase()}`;
  const resources: CreatedStack['resources'] = new Map();
  const scope = stackScope(template, { accountId, region, stackName, stackId }, resources);
  const wanted = Object.entries(template.Resources).filter(([, { Condition }]) => !Condition || scope.condition(Condition));
  wanted.forEach(([logicalId, { Type, Properties }]) => checkProperties(logicalId, Type, Properties));
  const order = creationOrder(Object.fromEntries(wanted));

  const customResources = await openCustomResources(emulator, { stackId });
  const deployment: Deployment = {
    emulator,
    stackName,
    stackId,
    assetDirectory: source.assetDirectory,
    nameFor: (logicalId) => `${stackName}-${logicalId}-${digest(`${stackName}/${logicalId}`, 12)}`,
    callCustomResource: customResources.call,
  };
  try {
    for (const logicalId of order) {
      const { Type: type, Properties } = template.Resources[logicalId]!;
      const properties = resolve(Properties ?? {}, scope) as Record<string, unknown>;
      checkProperties(logicalId, type, properties);
      const made = await resourceTypeOf(type).create({ logicalId, type, properties, deployment }).catch((cause: unknown) => {
        throw new Error(`${type} ${logicalId} was not created: ${(cause as Error).message}`, { cause });
      });
      resources.set(logicalId, { ...made, type, properties });
    }
  } finally {
    await customResources.close();
  }
  const outputs = Object.entries(template.Outputs ?? {}).filter(([, { Condition }]) => !Condition || scope.condition(Condition));
  const told = Object.fromEntries(outputs.map(([name, { Value }]) => [name, String(resolve(Value, scope))]));
  emulator.stacks.add({ id: stackId, name: stackName, outputs: told, createdAt: emulator.time.now() });
  return { stackName, resources, outputs: told };
}

function checkProperties(logicalId: string, type: string, properties: Record<string, unknown> = {}): void {
  checkShape(properties, resourceTypeOf(type).properties, `${type} ${logicalId}`);
}

function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length).toUpperCase();
}
