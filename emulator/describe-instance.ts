import type { ContactCentre } from './connect/contact-centre';

/** Returns the address of an emulator, and the ids of all that is in its instance, by name. */
export function describeInstance({ endpoint, accountId, region }: { endpoint: string; accountId: string; region: string }, centre: ContactCentre) {
  const { instance } = centre.store;
  return {
    endpoint,
    accountId,
    region,
    instanceId: instance.id,
    instanceArn: instance.arn,
    agents: centre.listUsers().map(({ id, username }) => ({ id, username })),
    queues: centre.listQueues().map(({ id, name }) => ({ id, name })),
    numbers: centre.listNumbers().map(({ id, number }) => ({ id, number })),
    flows: centre.listFlows().map(({ id, name }) => ({ id, name })),
  };
}

export type InstanceDescription = ReturnType<typeof describeInstance>;
