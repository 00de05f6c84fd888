import { localTimeOf } from '../../calendar/domain/local-time';
import type { QueuePolicy } from '../domain/queue-policy';
import type { QueueRefusal } from '../domain/refusals';
import type { TakeSlotSeat } from '../ports/slot-seats';

export interface PromisedTime {
  queue: QueuePolicy;
  callbackId: string;
  dueAt: string;
  zone: string;
  /** The agent insists, though all places are taken. */
  evenSo?: boolean | undefined;
}

export type FullSlotRefusal = QueueRefusal<'slot-full-then'>;

/**
 * A callback that an agent promises for the beginning of a slot has its place there, as customers have who choose the slot. Undefined: it has it now, needs
 * none, or the agent insists. It must be saved within a minute, else the place is free again.
 */
export async function refuseFullSlot(takeSlotSeat: TakeSlotSeat, { queue, callbackId, dueAt, zone, evenSo }: PromisedTime): Promise<{ refusal: FullSlotRefusal } | undefined> {
  const seat = await takeSlotSeat({ queueId: queue.queueId, dueAt, callbackId });
  if (seat !== 'full' || evenSo) return undefined;
  return { refusal: { code: 'slot-full-then', queue: queue.name, at: { local: localTimeOf(dueAt, zone), zone } } };
}
