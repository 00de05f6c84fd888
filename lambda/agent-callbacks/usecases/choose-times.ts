import type { Agent } from '../../agents/domain/agent';
import type { AskedTime, DueNotice } from '../../calendar/domain/due-time';
import type { Promised } from '../../callbacks/domain/callback-request';
import type { Edit } from '../../callbacks/domain/event';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { TakeSlotSeat } from '../../queues/ports/slot-seats';
import { checkDueTime, chooseDueTime, type DueTimePorts, type DueTimeRefusal, limitOf } from '../../queues/usecases/choose-due-time';
import { type FullSlotRefusal, refuseFullSlot } from '../../queues/usecases/refuse-full-slot';

/** The callback as the edit leaves it, but for its time. */
export interface Edited {
  callback: Promised;
  queue: QueuePolicy;
  isMoved: boolean;
  /** Null: nobody's. Undefined: as it was. */
  owner?: Agent | null;
}

export interface TimeWish {
  at?: AskedTime;
  /** The agent insists on a time shortly before the queue closes, or at which all places are taken. */
  evenSo?: boolean;
}

export type Times = Pick<Edit, 'dueAt' | 'zone' | 'purgeAt' | 'purgeAtLatest'> & { notice?: DueNotice };

export type ChooseTimes = (wish: TimeWish, edited: Edited) => Promise<Times | { refusal: DueTimeRefusal | FullSlotRefusal }>;

export type TimeNeeds = DueTimePorts & { takeSlotSeat: TakeSlotSeat };

/** Its new time, or its old one, by the rules of its queue. Where a slot begins then, it has its place there. */
export function createChooseTimes(needs: TimeNeeds): ChooseTimes {
  return async (wish, edited) => {
    const times = await timesOf(needs, wish, edited);
    if ('refusal' in times) return times;
    const { callback, queue, isMoved } = edited;
    const { dueAt = callback.dueAt, zone = callback.zone } = times;
    if (dueAt === callback.dueAt && !isMoved) return times;
    const full = await refuseFullSlot(needs.takeSlotSeat, { queue, callbackId: callback.id, dueAt, zone, evenSo: wish.evenSo });
    return full ?? times;
  };
}

async function timesOf(ports: DueTimePorts, { at, evenSo }: TimeWish, { callback, queue, isMoved, owner = callback.owner }: Edited): Promise<Times | { refusal: DueTimeRefusal }> {
  const choice = { queue, owned: !!owner, evenSo, called: { number: callback.number, zone: callback.customerZone } };
  if (at) return chooseDueTime(ports, at, choice);
  const { dueAt, zone } = callback;
  const now = ports.clock.now();
  if (isMoved) {
    // One that is overdue is called as soon as may be: the queue is to be open for that.
    const allowed = await checkDueTime(ports, { dueAt: dueAt > now ? dueAt : now, zone }, choice);
    return 'refusal' in allowed ? allowed : { purgeAt: allowed.purgeAt, purgeAtLatest: allowed.purgeAtLatest };
  }
  const isAnothers = owner && owner.userId !== callback.owner?.userId;
  const tooFar = isAnothers ? limitOf({ ...choice, dueAt, zone, now }) : undefined;
  return tooFar ? { refusal: tooFar } : {};
}
