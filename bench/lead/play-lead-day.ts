import { seededRandom } from '../../emulator/seeded-random';
import { countedOfThoseBefore } from '../../lambda/agenda/usecases/lead-queue';
import { estimateWait } from '../../lambda/waits/domain/estimate-wait';
import { exponential } from '../pacing/assumptions';
import { Timeline } from '../pacing/timeline';

export interface LeadDay {
  agents: number;
  /** Arriving work as a share of what the agents can do, callbacks and callers together. */
  load: number;
  /** Callbacks that fall due at each full quarter, for each agent. */
  dueAtOnce: number;
  leadAtMostMinutes: number;
  seed: string;
}

/** The day assumes this of people and contacts, in seconds. The result prints it. */
export const assumed = {
  hours: 8,
  callbacksEveryMinutes: 15,
  /** Long-tailed: lognormal with sigma 0.8. */
  handle: { mean: 300, sigma: 0.8 },
  /** Until the agent has accepted, and the customer's phone rings. */
  accept: 5,
  tickEverySeconds: 60,
} as const;

interface Promised {
  dueAt: number;
  placed: boolean;
}

/** Plays one day of a queue whose callbacks come ahead of its callers, and answers by how many seconds each call missed its time: below 0 it was early. */
export function playLeadDay({ agents, load, dueAtOnce, leadAtMostMinutes, seed }: LeadDay): number[] {
  const time = new Timeline();
  const random = { callers: seededRandom(`${seed} callers`), handle: seededRandom(`${seed} handle`) };
  const end = assumed.hours * 3600;
  const [twin, callers, missed]: [Promised[], object[], number[]] = [[], [], []];
  let idle = agents;

  function serve(): void {
    while (idle > 0 && (twin.length > 0 || callers.length > 0)) {
      const callback = twin.shift();
      if (callback) missed.push(time.now + assumed.accept - callback.dueAt);
      else callers.shift();
      idle -= 1;
      time.after(handleSeconds(), () => {
        idle += 1;
        serve();
      });
    }
  }

  function handleSeconds(): number {
    const { mean, sigma } = assumed.handle;
    const normal = Math.sqrt(-2 * Math.log(1 - random.handle.next())) * Math.cos(2 * Math.PI * random.handle.next());
    return mean * Math.exp(sigma * normal - (sigma * sigma) / 2);
  }

  function place(callback: Promised): void {
    if (callback.placed) return;
    callback.placed = true;
    twin.push(callback);
    serve();
  }

  const promised: Promised[] = [];
  const everySeconds = assumed.callbacksEveryMinutes * 60;
  for (let dueAt = everySeconds; dueAt < end; dueAt += everySeconds) {
    for (let nth = 0; nth < dueAtOnce * agents; nth += 1) promised.push({ dueAt, placed: false });
  }
  for (const callback of promised) time.after(callback.dueAt, () => place(callback));

  function tick(): void {
    time.after(assumed.tickEverySeconds, tick);
    const near = promised.filter(({ dueAt, placed }) => !placed && dueAt > time.now && dueAt <= time.now + leadAtMostMinutes * 60);
    near.forEach((callback, behind) => {
      const { seconds } = estimateWait({ ahead: twin.length + behind * countedOfThoseBefore, agentsStaffed: agents, agentsAvailable: idle, handleTime: { seconds: assumed.handle.mean, source: 'measured' } });
      if (seconds === 'unknown') return;
      const from = callback.dueAt - Math.min(seconds, leadAtMostMinutes * 60);
      if (seconds > 0 && from <= time.now + assumed.tickEverySeconds) time.after(Math.max(0, from - time.now), () => place(callback));
    });
  }
  if (leadAtMostMinutes > 0) tick();

  const byCallbacks = (dueAtOnce * assumed.handle.mean) / everySeconds;
  const between = assumed.handle.mean / agents / Math.max(0.01, load - byCallbacks);
  const call = (): void => {
    callers.push({});
    serve();
    time.after(exponential(random.callers, between), call);
  };
  time.after(exponential(random.callers, between), call);
  time.runTo(end);
  return missed;
}
