import type { ContactCentre } from '../../emulator/connect/contact-centre';
import type { StackQueue } from '../stack-queues';

/** Priority ahead of every inbound queue. */
const twinPriority = 1;

/**
 * Makes every routing profile that serves a source queue serve its twin too, ahead of all inbound queues. An operator does this after the deploy (`npm run
 * queues:check -- --apply`).
 */
export function serveTwinQueues(centre: ContactCentre, queues: readonly StackQueue[]): void {
  for (const { queueId: sourceId, twinQueueId: twinId } of queues) {
    const serving = centre.listRoutingProfiles().filter(({ queues }) => queues.some(({ queueId }) => queueId === sourceId));
    serving.forEach(({ id }) => centre.associateRoutingProfileQueues(id, [{ queueId: twinId, channel: 'VOICE', priority: twinPriority, delaySeconds: 0 }]));
  }
}
