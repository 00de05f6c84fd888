import { PROMISED_SAMPLES } from '../../docs/print/callback-samples';
import type { Emulator } from '../../emulator/emulator';
import type { Callback } from '../../lambda/domain/callback/callback';
import { plusSeconds } from '../../lambda/domain/callback/instant';
import { callbackNumber } from './furnish-queue';

/** So many are due together, from the start of the day on. */
export interface CallbackPlan {
  each: number;
  everyMinutes: number;
}

/** As the scheduled lane starts them: 1.5 a second, and some seconds until they stand in Connect. */
const secondsPerCall = 1 / 1.5;
const handoffSeconds = 4;

/**
 * Promised at the beginning of the day for slots all over it, and put into Connect at their times. Answers what a store would hold of them: in Connect
 * or over, they are pending no more.
 */
export function promiseCallbacks({ time, connect }: Emulator, { queueId, plan, hours }: { queueId: string; plan: CallbackPlan; hours: number }): { newest(): Callback[] } {
  const held: Callback[] = [];
  const start = time.iso();
  for (let minute = plan.everyMinutes; minute < hours * 60; minute += plan.everyMinutes) {
    for (let nth = 0; nth < plan.each; nth += 1) {
      const dueAt = plusSeconds(start, minute * 60);
      const subject = `customer-${held.length}`;
      const at = held.push({ ...PROMISED_SAMPLES.pending, id: `${subject}.key`, subject, queueId, dueAt, attentionAt: dueAt }) - 1;
      const startsInSeconds = minute * 60 + nth * secondsPerCall + handoffSeconds;
      time.after(startsInSeconds * 1_000, () => {
        connect.console.phone(`+4478${String(10_000_000 + at)}`).call(callbackNumber);
        held[at] = { ...PROMISED_SAMPLES.ended, id: `${subject}.key`, subject, queueId, dueAt, endedAt: plusSeconds(dueAt, 60) };
      });
    }
  }
  return { newest: () => held };
}
