import type { CreatedStack } from './cloudformation/create-stack';

/** A source queue of a stack and its twin. */
export interface StackQueue {
  queueId: string;
  twinQueueId: string;
  name: string;
}

/** The queues of a stack, as its deploy told its functions. */
export function queuesOf({ resources }: CreatedStack): StackQueue[] {
  const told = [...resources.values()].find(({ type }) => type === 'Custom::QueueSettings');
  return told ? (JSON.parse(String(told.properties.Queues)) as StackQueue[]) : [];
}
