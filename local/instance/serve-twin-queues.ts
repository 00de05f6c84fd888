import type { ContactCentre } from '../../emulator/connect/contact-centre';

/** Ahead of every inbound queue. */
const twinPriority = 1;

/**
 * What an operator does after the deploy (`npm run queues:check -- --apply`): every routing profile that serves a source queue serves its
 * twin too, ahead of all inbound queues.
 * @param twins the stack's output `CallbackQueues`; undefined where no queue offers callbacks.
 */
export function serveTwinQueues(centre: ContactCentre, twins: string | undefined): void {
  for (const pair of twins?.split(',') ?? []) {
    const [sourceId, twinId] = pair.split('=') as [string, string];
    const serving = centre.listRoutingProfiles().filter(({ queues }) => queues.some(({ queueId }) => queueId === sourceId));
    serving.forEach(({ id }) => centre.associateRoutingProfileQueues(id, [{ queueId: twinId, channel: 'VOICE', priority: twinPriority, delaySeconds: 0 }]));
  }
}
