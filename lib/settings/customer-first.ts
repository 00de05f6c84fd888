import type { CheckedSettings } from './settings';

export function isCustomerFirst({ mode }: { mode: 'agent-first' | 'customer-first' }): boolean {
  return mode === 'customer-first';
}

/** The number that customers of the queue see. Undefined: the outbound caller id of the queue decides. */
export function numberShown({ callerId }: Pick<CheckedSettings, 'callerId'>, queue: CheckedSettings['queues'][number]): string | undefined {
  return queue.callerId?.number ?? (callerId === 'from-queue' ? undefined : callerId);
}

/** Every number that customers may see who are called before an agent: that of their queue, of their country, and those that agents choose from. */
export function numbersShownFirst(settings: Pick<CheckedSettings, 'callerId' | 'callerIds' | 'queues'>): string[] {
  const queues = settings.queues.filter(isCustomerFirst);
  const others = settings.callerIds.filter((shown) => queues.some(({ name }) => shown.queues?.includes(name) ?? true));
  return queues.length === 0 ? [] : [...new Set([...queues.flatMap((queue) => numberShown(settings, queue) ?? []), ...others.map(({ number }) => number)])];
}
