import { startEmulator } from '../../emulator/emulator';
import { furnishQueue, supportNumber } from '../wait/furnish-queue';
import { promiseCallbacks } from '../wait/promised-callbacks';
import { staffQueue } from '../wait/staff-queue';
import { arrivals, type DayPlan } from '../wait/wait-day';

export type Order = 'callbacks-first' | 'by-time';

/** Seconds that each waited until an agent accepted. */
export interface OrderDay {
  callers: number[];
  callbacks: number[];
}

const longestWaitHours = 6;

/** Plays the nth such day with routing profiles as `order` wants them. People come at the same moments in both. */
export async function playOrderDay(plan: DayPlan & Required<Pick<DayPlan, 'callbacks'>>, order: Order, nth: number): Promise<OrderDay> {
  const emulator = await startEmulator({ seed: 1, journalLines: 1_000 });
  try {
    const { queueId } = furnishQueue(emulator, plan.agents, order);
    staffQueue(emulator, `${plan.name} ${nth} handling`);
    promiseCallbacks(emulator, { queueId, plan: plan.callbacks, hours: plan.hours });
    let came = 0;
    for (const at of arrivals({ ...plan, name: `${plan.name} ${nth}` }, emulator.time.now())) {
      await emulator.time.advanceTo(at);
      emulator.connect.console.phone(`+4477${String(10_000_000 + came)}`).call(supportNumber);
      came += 1;
    }
    await emulator.time.advance(longestWaitHours * 3_600_000);
    const contacts = [...emulator.connect.centre.store.contacts.values()].filter(({ enqueuedAt, dequeuedAt }) => enqueuedAt !== undefined && dequeuedAt !== undefined);
    const waitsOf = (method: string) => contacts.filter(({ initiationMethod }) => initiationMethod === method).map(({ enqueuedAt, dequeuedAt }) => (Date.parse(dequeuedAt!) - Date.parse(enqueuedAt!)) / 1_000);
    return { callers: waitsOf('INBOUND'), callbacks: waitsOf('CALLBACK') };
  } finally {
    await emulator.stop();
  }
}
