import { startEmulator } from '../../emulator/emulator';
import { processorSeconds, rounded } from '../bench-measure';
import { furnishDay } from './day-centre';
import { callThroughDay, staffDay } from './day-people';

export interface DayFigures {
  agents: number;
  contacts: number;
  conversations: number;
  blocks: number;
  invocations: number;
  events: number;
  seconds: number;
  processorSeconds: number;
  contactsPerSecond: number;
  megabytes: number;
}

const agents = 500;
const calls = 19_000;
const hours = 9;

/** Plays a working day of a large centre on virtual time: flows, functions, routing, telephony and contact events. */
export async function figures(): Promise<DayFigures> {
  const emulator = await startEmulator({ seed: 1, journalLines: 10_000, functionsRun: 'in-rooms' });
  try {
    furnishDay(emulator, agents);
    staffDay(emulator);
    callThroughDay(emulator, { calls, seconds: (hours - 1) * 3_600 });
    const counts = new Map<string, number>();
    emulator.journal.listen(({ kind, what }) => {
      const key = kind === 'block' || kind === 'event' ? kind : `${kind} ${what}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
    const startedAt = performance.now();
    const before = processorSeconds();
    await emulator.time.advance(hours * 3_600_000);
    const seconds = (performance.now() - startedAt) / 1_000;
    const contacts = emulator.connect.centre.store.contacts.size;
    return {
      agents,
      contacts,
      conversations: counts.get('contact CONNECTED') ?? 0,
      blocks: counts.get('block') ?? 0,
      invocations: counts.get('function returned') ?? 0,
      events: counts.get('event') ?? 0,
      seconds: rounded(seconds),
      processorSeconds: rounded(processorSeconds() - before),
      contactsPerSecond: rounded(contacts / seconds, 0),
      megabytes: rounded(process.memoryUsage().rss / 2 ** 20, 0),
    };
  } finally {
    await emulator.stop();
  }
}
