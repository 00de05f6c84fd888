import { builtPages } from '../lib/page/page-code';
import { closeBrowser, installedBrowser, moving, openProfile } from '../test/browser/browser';
import { standInDial, type StandIn, startStandIn } from '../test/browser/stand-in-service';
import { type BenchMeasure, rounded } from './bench-measure';

/** As slow a computer as agents have. */
const SLOWER = 4;
const VOICEMAILS = 50;
const CALLS = 5;
const SECONDS = 30;
/** A click that waits longer for the page feels late. */
const LATE_MILLISECONDS = 200;

interface LongTasks {
  /** The time from the address to the first number that can be clicked. */
  readyMilliseconds: number;
  /** The longest that the page kept its thread until then, and from then on. */
  longestBefore: number;
  longestAfter: number;
  /** How often it kept it longer than `LATE_MILLISECONDS` after that. */
  late: number;
}

/** Chromium traces this of a task. Times are in microseconds; `tdur` is that on the processor, so that others on the machine do not count. */
interface Traced {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/**
 * Counts how long the agents' page keeps its thread, in Chromium with its processor slowed down, while every voicemail and every call that it shows changes each second and it
 * reads all of them as often.
 */
export const longTasksMeasure: BenchMeasure<LongTasks | undefined> = {
  name: 'long-tasks',
  async run() {
    if (!installedBrowser) return undefined;
    const agent = builtPages();
    const standIn = await startStandIn({ agent, lab: agent });
    const news = setInterval(() => changeAll(standIn), 1000);
    changeAll(standIn);
    try {
      return await look(standIn);
    } finally {
      clearInterval(news);
      await closeBrowser();
      await standIn.close();
    }
  },
  lines(measured) {
    if (!measured) return ['no Chromium is installed'];
    const { readyMilliseconds, longestBefore, longestAfter, late } = measured;
    return [
      `a number can be clicked after ${readyMilliseconds} ms, on a processor ${SLOWER} times slower`,
      `longest task until then ${longestBefore} ms; in ${SECONDS} seconds after, while ${VOICEMAILS} voicemails and ${CALLS} calls change each second, ${longestAfter} ms`,
      `tasks above ${LATE_MILLISECONDS} ms after it can be used: ${late}`,
    ];
  },
};

async function look({ address }: StandIn): Promise<LongTasks> {
  const profile = await openProfile({ ...moving, width: 1440, height: 900 }, { compilesForSpeed: true });
  const { page, context } = profile;
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const traced = async (work: () => Promise<unknown>) => {
    await context.browser()!.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata'] });
    await work();
    return tasksIn(await context.browser()!.stopTracing());
  };
  const before = await traced(async () => {
    await page.goto(address);
    await page.getByRole('button', { name: 'Call +1 206 555 0100' }).waitFor();
  });
  const ready = await page.evaluate(() => performance.now());
  const after = await traced(async () => {
    for (let second = 0; second < SECONDS; second += 1) {
      await page.waitForTimeout(1000);
      // It reads everything again, as when the agent comes back to it.
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    }
  });
  return { readyMilliseconds: rounded(ready, 0), longestBefore: rounded(Math.max(0, ...before), 0), longestAfter: rounded(Math.max(0, ...after), 0), late: after.filter((lasted) => lasted > LATE_MILLISECONDS).length };
}

/** Milliseconds on the processor of each task of pages' main threads. */
function tasksIn(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: Traced[] };
  const mains = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  return traceEvents.filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && mains.has(`${pid} ${tid}`)).map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000);
}

let turn = 0;

function changeAll(standIn: StandIn): void {
  turn += 1;
  const voicemails = Array.from({ length: VOICEMAILS }, (_, n) => ({
    ...{ contactId: `vm-${n}`, from: `+120655501${String(n).padStart(2, '0')}`, receivedAt: new Date(Date.UTC(2026, 10, 23, 9, 59 - n)).toISOString(), queueName: 'Support' },
    transcript: `Turn ${turn} of message ${n}: my order has not arrived, could you please call me back today?`,
  }));
  standIn.spoil = (path, right) => Response.json(path.startsWith('/local/voicemails') ? { voicemails } : right);
  for (let n = 1; n <= CALLS; n += 1) {
    const dial = standInDial(`d-${n}`, { number: `+120655501${20 + n}` });
    const journey = Array.from({ length: 1 + (turn % 6) }, (_, step) => ({ ...dial.journey[0]!, event: step === 0 ? 'requested' : 'queued', detail: `Turn ${turn}.` }));
    standIn.dials.set(dial.id, { ...dial, state: turn % 2 ? 'waiting' : 'connected', maySayOutcome: turn % 2 === 0, journey });
  }
}
