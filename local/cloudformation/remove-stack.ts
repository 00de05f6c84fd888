import type { Emulator } from '../../emulator/emulator';
import type { CreatedStack, StackResource } from './create-stack';
import { openDeployment, type StackSource } from './deployment';

/** Removes a stack, as `cdk destroy` does: what depends on others goes first, and what the template keeps stays. */
export async function removeStack(emulator: Emulator, stack: CreatedStack): Promise<void> {
  await removeResources(emulator, { stackName: stack.stackName, assetDirectory: () => '' }, [...stack.resources.values()].reverse());
  emulator.stacks.remove(stack.stackName);
}

/** Takes these away, in this order. */
export async function removeResources(emulator: Emulator, source: Pick<StackSource, 'stackName' | 'assetDirectory'>, resources: readonly StackResource[]): Promise<void> {
  const { deployment, close } = await openDeployment(emulator, source);
  try {
    for (const resource of resources) if (!resource.isKept) await resource.remove?.(deployment);
  } finally {
    await close();
  }
}
