import { PROMISED_SAMPLES } from '../../docs/print/callback-samples';
import type { Emulator } from '../../emulator/emulator';
import type { Callback } from '../../lambda/callbacks/domain/callback';
import { plusSeconds } from '../../lambda/ground/domain/instant';
import { callbackNumber } from './furnish-queue';

/** Number of callbacks that are due together, repeated from the start of the day on. */
export interface CallbackPlan {
  each: number;
  everyMinutes: number;
}

/** The scheduled lane starts 1.5 a second. It takes some seconds more until they are in Connect. */
const secondsPerCall = 1 / 1.5;
const handoffSeconds = 4;

/**
 * Promises callbacks at the beginning of the day for slots all over it, and puts them into Connect at their times. Returns what a store would list as pending:
 * not those that are in Connect or over.
 */
export function promiseCallbacks({ time, connect }: Emulator, { queueId, plan, hours }: { queueId: string; plan: CallbackPlan; hours: number }): { newest(): Callback[] } {
  const held: Callback[] = [];
  const start = time.iso();
  for (let minute = plan.everyMinutes; minute < hours * 60; minute += plan.everyMinutes) {
    for (let nth = 0; nth < plan.each; nth += 1) {
      const dueAt = plusSeconds(start, minute * 60);
      const subject = `customer-${held.length}`;
      const at = held.push({ ...PROMISED_SAMPLES.pending, id: `${subject}.key`, subject, queueId, dueAt, checkAt: dueAt }) - 1;
      const startsInSeconds = minute * 60 + nth * secondsPerCall + handoffSeconds;
      time.after(startsInSeconds * 1_000, () => {
        connect.console.phone(`+4478${String(10_000_000 + at)}`).call(callbackNumber);
        held[at] = { ...PROMISED_SAMPLES.ended, id: `${subject}.key`, subject, queueId, dueAt, endedAt: plusSeconds(dueAt, 60) };
      });
    }
  }
  return { newest: () => held };
}
