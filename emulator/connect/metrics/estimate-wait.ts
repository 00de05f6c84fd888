import type { CentreContext } from '../centre-context';
import type { QueueRef } from '../model';
import { measureQueue } from './queue-metrics';

/** The handle time before any contact of this run has ended. The emulator chose it, because Connect's own estimate is not published. */
const ASSUMED_HANDLE_SECONDS = 180;

/** Contacts ahead, shared among the agents who serve the queue. Undefined when there are none. */
export function estimateWaitSeconds(ctx: CentreContext, queue: QueueRef, position: number): number | undefined {
  const { agentsStaffed, agentsAvailable } = measureQueue(ctx, queue);
  if (agentsStaffed === 0) return undefined;
  if (position <= agentsAvailable) return 0;
  return Math.ceil((position * ASSUMED_HANDLE_SECONDS) / agentsStaffed);
}
