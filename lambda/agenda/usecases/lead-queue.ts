import { isOpen } from '../../calendar/domain/opening-hours';
import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { Follow } from '../../callbacks/usecases/advance-callback';
import { plusSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { Agenda } from '../ports/agenda';

export interface LeadNeeds {
  agenda: Pick<Agenda, 'entries' | 'read'>;
  follow: Follow;
  /** Seconds until an agent is expected for a callback that is due behind so many others, on average. Undefined: nobody can say. */
  expectedWait(queueId: string, behind: number): Promise<number | undefined>;
  hours: OpeningHoursBook;
  clock: Clock;
  queues: ReadonlyMap<string, QueuePolicy>;
}

/** Places callbacks of this source queue before their time, if the wait is expected to be so long. */
export type LeadQueue = (queueId: string) => Promise<void>;

/** As many are looked at, in the order of their times: those behind are looked at a minute later. */
const AT_MOST = 25;

/**
 * Those before it are placed before their time too, and agents take them in turns until then. Counting half of them puts as many calls before their time as after
 * it: all of them, and most come early; none, and most come late (`npm run bench -- lead`).
 */
export const countedOfThoseBefore = 0.5;

/**
 * The tick asks for it each minute. Those whose time comes within the lead that the queue allows are looked at, the earliest first: each waits behind those before
 * it. What is decided rests on an estimate, so it is decided for each anew until its time.
 */
export function createLeadQueue({ agenda, follow, expectedWait, hours, clock, queues }: LeadNeeds): LeadQueue {
  return async (queueId) => {
    const atMost = queues.get(queueId)?.leadAtMostMinutes ?? 0;
    if (atMost === 0) return;
    const now = clock.now();
    const entries = await agenda.entries(queueId, { after: now, until: plusSeconds(now, atMost * 60), limit: AT_MOST });
    if (entries.length === 0) return;
    const open = await hours.of(queueId);
    if (open && !isOpen(open, now)) return;
    let behind = 0;
    for (const callback of await agenda.read(entries)) {
      // Those that were placed already are counted by Connect, or as due.
      if (callback.phase !== 'pending' || callback.checkAt <= now) continue;
      const waitSeconds = await expectedWait(queueId, behind * countedOfThoseBefore);
      if (!waitSeconds) return;
      await follow(callback, { type: 'led', waitSeconds });
      behind += 1;
    }
  };
}
