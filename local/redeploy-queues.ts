import type { Emulator } from '../emulator/emulator';
import { openCustomResources } from './cloudformation/custom-resource';
import type { CreatedStack } from './cloudformation/create-stack';
import { queuesOf, type StackQueue } from './stack-queues';

/**
 * Deploys a stack again with some of its queues, in CloudFormation's order: the settings are written first, then each function is changed, and last of all the
 * twins go that nobody refers to any more.
 */
export async function redeployQueues(emulator: Emulator, stack: CreatedStack, isKept: (queue: StackQueue) => boolean): Promise<{ leaving: string }> {
  const { functions } = emulator;
  const { centre } = emulator.connect;
  const [logicalId, made] = [...stack.resources].find(([, { type }]) => type === 'Custom::QueueSettings')!;
  const queues = queuesOf(stack);
  const properties = { ...made.properties, Queues: JSON.stringify(queues.filter(isKept)) };
  const customResources = await openCustomResources(emulator, { stackId: stack.stackName });
  const written = await customResources.call({ logicalId, resourceType: made.type, properties, before: { ref: made.ref, properties: made.properties } }).finally(() => customResources.close());
  stack.resources.set(logicalId, { ...made, ...written, properties });
  for (const { name, variables } of functions.list()) {
    if (variables?.QUEUE_SETTINGS === made.attributes?.Version) functions.configure(name, { variables: { ...variables, QUEUE_SETTINGS: String(written.attributes?.Version) } });
  }
  for (const { twinQueueId } of queues.filter((queue) => !isKept(queue))) {
    centre.listRoutingProfiles().forEach(({ id }) => centre.disassociateRoutingProfileQueues(id, [{ queueId: twinQueueId, channel: 'VOICE' }]));
    centre.deleteQueue(twinQueueId);
  }
  return { leaving: String(written.attributes?.Leaving) };
}
