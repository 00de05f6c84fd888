import type { CheckedSettings } from './settings';

export function isCustomerFirst({ mode }: { mode: 'agent-first' | 'customer-first' }): boolean {
  return mode === 'customer-first';
}

/** The number that customers of the queue see. Undefined: the outbound caller id of the queue decides. */
export function numberShown({ callerId }: Pick<CheckedSettings, 'callerId'>, queue: CheckedSettings['queues'][number]): string | undefined {
  return queue.callerId?.number ?? (callerId === 'from-queue' ? undefined : callerId);
}
