import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Console } from '../emulator/connect/console';
import type { Emulator } from '../emulator/emulator';
import { startServer, type LocalServer } from '../local/server';
import { type BenchMeasure, processorSeconds, rounded } from './bench-measure';
import { changesOfState, openTab, type ReadState, wholeState } from './lab/watch-lab';

const WAITING = 6;
/** Two of the lab, and two agents' pages with their softphones, which only hear that there is news. */
const TABS = ['', '', '&news', '&news'];
const SECONDS = 15;
const DAYS = 7;
const HOUR_MILLISECONDS = 3_600_000;

interface LabFigures {
  kilobytesASecond: { whole: number; changes: number };
  week: { megabytesByDay: number[]; callers: number; processorSeconds: number };
}

/**
 * Measures what four tabs take from the local run while six callers wait and another one comes and goes each second: with the whole state in each answer, all lines of the journal
 * to each tab, and with what changed since. Then what lives in the server's memory at the end of each day of a virtual week, in which a caller comes and goes every hour. Schedules
 * of a minute have two in that week: they are most of its work, and find nothing to do.
 */
export const labMeasure: BenchMeasure<LabFigures> = {
  name: 'lab',
  async run() {
    const server = await startServer({ port: 0, functionsRun: 'in-rooms' });
    try {
      for (const phone of waitingPhones(server.stage.console)) phone.call('+442079460100');
      const whole = await bytesASecond(server, { state: () => wholeState(server), tabs: TABS.map(() => '') });
      const changes = await bytesASecond(server, { state: () => changesOfState(server), tabs: TABS });
      return { kilobytesASecond: { whole: rounded(whole / 1000), changes: rounded(changes / 1000) }, week: await weekOf(server) };
    } finally {
      await server.stop();
    }
  },
  lines: ({ kilobytesASecond: { whole, changes }, week }) => [
    `${TABS.length} tabs, ${WAITING} callers who wait and one who comes and goes each second: ${changes} kB a second; with all of the state in each answer, ${whole}`,
    `MB that live at the end of each day of a virtual week with ${week.callers} callers: ${week.megabytesByDay.join(', ')} (${week.processorSeconds} s of processor time)`,
  ],
};

const waitingPhones = (console: Console) => Array.from({ length: WAITING }, (_, caller) => console.phone(`+44207946015${caller}`));

async function bytesASecond({ url, stage }: LocalServer, { state, tabs: kinds }: { state: () => ReadState; tabs: string[] }): Promise<number> {
  const { order = 0 } = stage.emulator.journal.entries.at(-1) ?? {};
  const tabs = kinds.map((kind) => openTab(state(), `${url}/lab/api/journal?after=${order}${kind}`));
  for (let second = 0; second < SECONDS; second += 1) {
    const phone = stage.console.phone('+442079460199');
    if (phone.view().state === 'idle') phone.call('+442079460100');
    else phone.hangUp();
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  const bytes = tabs.reduce((sum, tab) => sum + tab.bytes(), 0);
  for (const tab of tabs) tab.close();
  return bytes / SECONDS;
}

async function weekOf({ stage }: LocalServer): Promise<LabFigures['week']> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { emulator, console } = stage;
  for (const phone of [...waitingPhones(console), console.phone('+442079460199')]) if (phone.view().state !== 'idle') phone.hangUp();
  await rarerSchedules(emulator);
  const before = processorSeconds();
  const megabytesByDay: number[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    for (let hour = 0; hour < 24; hour += 1) {
      const phone = console.phone('+442079460199');
      phone.call('+442079460100');
      await emulator.time.advance(60_000);
      if (phone.view().state !== 'idle') phone.hangUp();
      await emulator.time.advance(HOUR_MILLISECONDS - 60_000);
    }
    collect();
    megabytesByDay.push(rounded(process.memoryUsage().heapUsed / 2 ** 20));
  }
  return { megabytesByDay, callers: 24 * DAYS, processorSeconds: rounded(processorSeconds() - before) };
}

async function rarerSchedules({ call }: Emulator): Promise<void> {
  const { Rules } = (await call('events', 'ListRules', {})) as { Rules: { Name: string; ScheduleExpression?: string }[] };
  for (const { Name, ScheduleExpression } of Rules) if (ScheduleExpression === 'rate(1 minute)') await call('events', 'PutRule', { Name, ScheduleExpression: 'rate(2 minutes)' });
}
