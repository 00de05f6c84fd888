import { rounded, type BenchMeasure } from './bench-measure';
import { type Order, playOrderDay } from './order/order-day';

interface Waits {
  count: number;
  mean: number;
  p90: number;
}

interface Figures {
  days: { order: Order; callers: Waits; callbacks: Waits }[];
}

const daysOfEach = 3;
/** A third of the work is callbacks, 13 at each full quarter of an hour. */
const plan = { name: 'order', agents: 12, hours: 8, load: 0.9, callbacks: { each: 13, everyMinutes: 15 } };

/** Plays the same working days with callbacks ahead of callers, and with both by their time: who waits how long for an agent. */
export const orderMeasure: BenchMeasure<Figures> = {
  name: 'order',
  async run() {
    const days: Figures['days'] = [];
    for (const order of ['callbacks-first', 'by-time'] as const) {
      const waited = { callers: [] as number[], callbacks: [] as number[] };
      for (let nth = 0; nth < daysOfEach; nth += 1) {
        const day = await playOrderDay(plan, order, nth);
        waited.callers.push(...day.callers);
        waited.callbacks.push(...day.callbacks);
      }
      days.push({ order, callers: waitsOf(waited.callers), callbacks: waitsOf(waited.callbacks) });
    }
    return { days };
  },
  lines: ({ days }) => days.map(({ order, callers, callbacks }) => `${order}: ${lineOf('callers', callers)}; ${lineOf('callbacks', callbacks)}`),
};

function lineOf(who: string, { count, mean, p90 }: Waits): string {
  return `${count} ${who}, mean wait ${mean} s, p90 ${p90} s`;
}

function waitsOf(seconds: number[]): Waits {
  const sorted = seconds.sort((one, other) => one - other);
  return { count: sorted.length, mean: rounded(sorted.reduce((sum, each) => sum + each, 0) / sorted.length), p90: rounded(sorted[Math.floor(0.9 * sorted.length)]!) };
}
