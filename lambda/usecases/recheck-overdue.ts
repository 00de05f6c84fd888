import { isPromised, type Callback } from '../domain/callback/callback';
import { plusSeconds, secondsBetween } from '../domain/callback/instant';
import type { QueuePolicy } from '../domain/queue-policy';
import type { Agenda } from '../ports/callback-store';
import type { DispatchCursorStore, DispatchQueue, RecheckMark } from '../ports/dispatch';
import type { Clock } from '../ports/surroundings';

export interface RecheckPorts {
  agenda: Agenda;
  dispatch: DispatchQueue;
  cursor: DispatchCursorStore;
  recheck: RecheckMark;
  clock: Clock;
  queues: ReadonlyMap<string, QueuePolicy>;
  secondsPerCall: number;
}

/** How long after its due time a promised callback is looked for: constant cost, however many wait and however long. */
const AGES_SECONDS = [240, 1800, 10_800, 86_400];

/** From one recheck to the next; and how late a message may be before it counts as lost. */
const EVERY_SECONDS = 300;
const OVERDUE_SECONDS = 60;

/** A sweep that was away for longer leaves the rest to the higher ages. */
const CATCH_UP_SECONDS = 3600;

const PAGE = 100;

/**
 * Part of the sweep. A promised callback under way is followed by a message; one that was lost, or lies in the failure queue, leaves it
 * overdue. Each is looked for once per age, so that nobody is forgotten and nothing is sent for those that are being followed.
 */
export async function recheckOverdue(ports: RecheckPorts): Promise<{ resent: number }> {
  const now = ports.clock.now();
  const mark = await ports.recheck.read();
  if (mark && secondsBetween(mark.at, now) < EVERY_SECONDS) return { resent: 0 };
  const oldest = plusSeconds(now, -CATCH_UP_SECONDS);
  const since = mark && mark.at > oldest ? mark.at : oldest;
  const { reached } = await ports.cursor.read();
  // What the tick had not come to by the last recheck may have its start ahead of it still, or waits for its turn: it is not lost.
  const started = mark?.reached ?? '';
  let resent = 0;
  for (const queueId of ports.queues.keys()) {
    for (const age of AGES_SECONDS) {
      const until = plusSeconds(now, -age);
      resent += await recheck(ports, queueId, { after: plusSeconds(since, -age), until: started < until ? started : until });
    }
  }
  await ports.recheck.save({ at: now, reached });
  return { resent };
}

async function recheck(ports: RecheckPorts, queueId: string, { after, until }: { after: string; until: string }): Promise<number> {
  let resent = 0;
  let from = after;
  for (;;) {
    const entries = await ports.agenda.entries(queueId, { after: from, until, limit: PAGE });
    const lost = (await ports.agenda.read(entries)).filter((callback) => isLost(callback, ports.clock.now()));
    for (const { subject, phase } of lost) {
      const now = ports.clock.now();
      const at = phase === 'pending' ? await ports.cursor.reserveStart(now, ports.secondsPerCall) : now;
      await ports.dispatch.send([{ message: { subject, placement: 1 }, at }]);
    }
    resent += lost.length;
    if (entries.length < PAGE) return resent;
    from = entries.at(-1)!.place;
  }
}

function isLost(callback: Callback, now: string): boolean {
  return isPromised(callback) && callback.attentionAt !== undefined && callback.attentionAt <= plusSeconds(now, -OVERDUE_SECONDS);
}
