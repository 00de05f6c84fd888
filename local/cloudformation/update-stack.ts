import { isDeepStrictEqual } from 'node:util';
import type { Emulator } from '../../emulator/emulator';
import { type CreatedStack, deployStack, type StackResource } from './create-stack';
import type { StackSource } from './deployment';
import { removeResources } from './remove-stack';
import type { MadeResource, ResourceRequest } from './resource-type';
import { resourceTypeOf } from './resources/register';
import { TemplateRefused } from './template-refused';

export interface StackUpdate {
  /** As it stands. */
  stack: CreatedStack;
  /** As it is to stand. */
  source: StackSource;
  /** Waited for after each function that was changed: others still run the code of before. */
  onFunction?: (name: string) => Promise<void>;
}

/**
 * Deploys a stack again, as CloudFormation does: each resource that differs is changed in place or replaced, in the order of a creation; what is no more in the
 * template is taken away at the end.
 * @throws TemplateRefused for a change that is not emulated, by the type of the resource. What was changed before stays changed.
 */
export async function updateStack(emulator: Emulator, { stack, source, onFunction }: StackUpdate): Promise<CreatedStack> {
  const before = new Map(stack.resources);
  const replaced: StackResource[] = [];
  const make = async (request: ResourceRequest, standing: StackResource | undefined): Promise<MadeResource> => {
    if (!standing) return resourceTypeOf(request.type).create(request);
    if (isDeepStrictEqual(request.properties, standing.properties)) return standing;
    const { made, instead } = await change(request, standing);
    if (instead) replaced.push(instead);
    if (request.type === 'AWS::Lambda::Function') await onFunction?.(made.ref);
    return made;
  };
  const updated = await deployStack(emulator, source, { resources: new Map(before), make });
  const gone = [...before].filter(([logicalId]) => !(logicalId in source.template.Resources));
  for (const [logicalId] of gone) updated.resources.delete(logicalId);
  await removeResources(emulator, source, [...gone.map(([, resource]) => resource), ...replaced]);
  return updated;
}

async function change(request: ResourceRequest, standing: StackResource): Promise<{ made: MadeResource; instead?: StackResource }> {
  const { update, create, type } = resourceTypeOf(request.type);
  if (update === undefined) throw new TemplateRefused(`a change of a resource of type ${type} is not emulated.`);
  if (update === 'replace') return { made: await create(request), instead: standing };
  const made = await update(request, standing);
  return { made, ...(made.ref !== standing.ref && { instead: standing }) };
}
