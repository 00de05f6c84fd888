import { secondsBetween } from '../../domain/callback/instant';
import { advanceCallIn } from './advance-call-in';
import { startTurns } from './start-turns';
import { TURN_SECONDS, type TurnPorts } from './take-turn';

/** A chain that did not move for so long is broken. */
const BROKEN_AFTER_SECONDS = 4 * TURN_SECONDS;

/** Purged per queue and tick at most; a line this long has more urgent troubles. */
const LOOK_AT = 100;

/** The tick: settles what passed without anybody asking, removes those whose day is over, and mends chains of turns that broke. */
export async function tendCallIns(ports: TurnPorts): Promise<{ tended: number }> {
  let tended = 0;
  const now = ports.clock.now();
  const pass = async (subject: string) => {
    const callIn = await ports.callIns.findLatest(subject);
    if (!callIn || callIn.phase === 'ended') return;
    try {
      await advanceCallIn(ports, callIn, { event: { type: 'time-passed' } });
      tended += 1;
    } catch (error) {
      ports.notices.failed('tend-call-in', callIn.id, error);
    }
  };
  for await (const subject of ports.line.dueUntil(now)) await pass(subject);
  for (const queueId of ports.queues.keys()) {
    const waiting = await ports.line.queued(queueId, LOOK_AT);
    if (waiting.length === 0) continue;
    for (const subject of waiting) await pass(subject);
    const last = await ports.turns.last(queueId);
    if (!last || secondsBetween(last.startedAt, now) > BROKEN_AFTER_SECONDS) await startTurns(ports.turns, queueId);
  }
  return { tended };
}
