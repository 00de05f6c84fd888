import { startEmulator } from '../../emulator/emulator';
import { processorSeconds, rounded } from '../bench-measure';
import { furnishDay } from '../day/day-centre';
import { callThroughDay, staffDay } from '../day/day-people';

export interface WeekFigures {
  agents: number;
  contacts: number;
  /** The memory that lives at the end of each day, once all else is collected. */
  megabytesByDay: number[];
  processorSeconds: number;
}

const agents = 30;
const callsADay = 1_000;
const days = 7;

/** A week of a centre in one run that keeps so many lines and contacts, as the command does. */
export async function figures(): Promise<WeekFigures> {
  const emulator = await startEmulator({ seed: 1, journalLines: 5_000, contactsKept: 500, functionsRun: 'in-rooms' });
  try {
    furnishDay(emulator, agents);
    staffDay(emulator);
    let contacts = 0;
    emulator.journal.listen(({ kind, what }) => {
      if (kind === 'contact' && what === 'INITIATED') contacts += 1;
    });
    const before = processorSeconds();
    const megabytesByDay: number[] = [];
    for (let day = 0; day < days; day += 1) {
      callThroughDay(emulator, { calls: callsADay, seconds: 8 * 3_600 });
      await emulator.time.advance(24 * 3_600_000);
      megabytesByDay.push(liveMegabytes());
    }
    return { agents, contacts, megabytesByDay, processorSeconds: rounded(processorSeconds() - before) };
  } finally {
    await emulator.stop();
  }
}

function liveMegabytes(): number {
  globalThis.gc!();
  return rounded(process.memoryUsage().heapUsed / 2 ** 20);
}
