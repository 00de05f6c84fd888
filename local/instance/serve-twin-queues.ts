import type { ContactCentre } from '../../emulator/connect/contact-centre';
import type { StackQueue } from '../stack-queues';

/** Priority ahead of every inbound queue. */
const twinPriority = 1;

/**
 * Makes every routing profile that serves a source queue serve its twin too, ahead of all inbound queues. An operator does this after the deploy (`npm run
 * queues:check -- --apply`).
 *
 * @param byTime names of the queues whose callbacks stand beside their callers instead
 */
export function serveTwinQueues(centre: ContactCentre, queues: readonly StackQueue[], byTime: readonly string[]): void {
  for (const { queueId: sourceId, twinQueueId: twinId, name } of queues) {
    const serving = centre.listRoutingProfiles().filter(({ queues }) => queues.some(({ queueId }) => queueId === sourceId));
    for (const { id, queues: served } of serving) {
      const source = served.find(({ queueId }) => queueId === sourceId)!;
      const { priority, delaySeconds } = byTime.includes(name) ? source : { priority: twinPriority, delaySeconds: 0 };
      centre.associateRoutingProfileQueues(id, [{ queueId: twinId, channel: 'VOICE', priority, delaySeconds }]);
    }
  }
}
