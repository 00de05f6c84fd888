import type { Emulator } from '../../emulator/emulator';
import { creationOrder } from './creation-order';
import { openDeployment, type StackSource } from './deployment';
import { resolve } from './resolve';
import type { MadeResource, ResourceRequest } from './resource-type';
import { resourceTypeOf } from './resources/register';
import { checkShape } from './shape';
import { stackScope } from './stack-scope';

export interface CreatedStack {
  stackName: string;
  outputs: Record<string, string>;
  /** The created resource for each logical id. */
  resources: Map<string, StackResource>;
}

export type StackResource = MadeResource & {
  type: string;
  properties: Record<string, unknown>;
  /** It stays when the stack goes. */
  isKept: boolean;
};

/**
 * Creates every resource of a template on the emulator, after the resources that it depends on.
 * @throws TemplateRefused naming a resource type, property or intrinsic function that is not emulated, before anything is made.
 */
export async function createStack(emulator: Emulator, source: StackSource): Promise<CreatedStack> {
  return deployStack(emulator, source, { resources: new Map(), make: (request) => resourceTypeOf(request.type).create(request) });
}

export interface Deploying {
  /** Those that stand already. Each is replaced by what `make` gives. */
  resources: CreatedStack['resources'];
  /** Makes one resource stand as its properties say. `standing`: as it stands, if it does. */
  make(request: ResourceRequest, standing: StackResource | undefined): Promise<MadeResource>;
}

/** Goes through the resources of a template in their order. */
export async function deployStack(emulator: Emulator, source: StackSource, { resources, make }: Deploying): Promise<CreatedStack> {
  const { template, stackName } = source;
  const { deployment, close } = await openDeployment(emulator, source);
  const scope = stackScope(template, { ...emulator, stackName, stackId: deployment.stackId }, resources);
  const wanted = Object.entries(template.Resources).filter(([, { Condition }]) => !Condition || scope.condition(Condition));
  try {
    wanted.forEach(([logicalId, { Type, Properties }]) => checkProperties(logicalId, Type, Properties));
    for (const logicalId of creationOrder(Object.fromEntries(wanted))) {
      const { Type: type, Properties, DeletionPolicy = 'Delete' } = template.Resources[logicalId]!;
      const properties = resolve(Properties ?? {}, scope) as Record<string, unknown>;
      checkProperties(logicalId, type, properties);
      const made = await make({ logicalId, type, properties, deployment }, resources.get(logicalId)).catch((cause: unknown) => {
        throw new Error(`${type} ${logicalId} was not created: ${(cause as Error).message}`, { cause });
      });
      resources.set(logicalId, { ...made, type, properties, isKept: DeletionPolicy !== 'Delete' });
    }
  } finally {
    await close();
  }
  const outputs = Object.entries(template.Outputs ?? {}).filter(([, { Condition }]) => !Condition || scope.condition(Condition));
  const told = Object.fromEntries(outputs.map(([name, { Value }]) => [name, String(resolve(Value, scope))]));
  emulator.stacks.add({ id: deployment.stackId, name: stackName, outputs: told, createdAt: emulator.time.now() });
  return { stackName, resources, outputs: told };
}

function checkProperties(logicalId: string, type: string, properties: Record<string, unknown> = {}): void {
  checkShape(properties, resourceTypeOf(type).properties, `${type} ${logicalId}`);
}
