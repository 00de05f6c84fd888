import type { AgentDesk } from '../../emulator/connect/console';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import { accountId, region, supportNumber } from '../../local/instance/local-instance';
import { seedInstance } from '../../local/instance/seed-instance';
import { processorSeconds, rounded } from '../bench-measure';
import { blocksOfLongFlow } from './long-flow';

export interface RunnerFigures {
  contacts: number;
  blocks: number;
  contactsPerSecond: number;
  blocksPerSecond: number;
  /** The same in flows of 249 blocks, where contacts hardly count. */
  blocksPerSecondOfLongFlow: number;
  /** Seconds of virtual time per second of processor time. */
  virtualSecondsPerSecond: number;
}

const contactsWanted = 3000;
const secondsBetweenCalls = 12;

/** Callers ring the live queue one after the other and three agents talk to them: flow runner, routing and telephony on virtual time. */
export async function figures(): Promise<RunnerFigures> {
  const emulator = await startEmulator({ accountId, region, seed: 1, journalLines: 10_000 });
  try {
    seedInstance(emulator.connect.centre);
    let blocks = 0;
    emulator.journal.listen(({ kind }) => {
      if (kind === 'block') blocks += 1;
    });
    staff(emulator);
    scheduleCalls(emulator);
    const before = processorSeconds();
    const virtualSeconds = contactsWanted * secondsBetweenCalls;
    await emulator.time.advance(virtualSeconds * 1000);
    const seconds = processorSeconds() - before;
    const contacts = emulator.connect.centre.store.contacts.size;
    return {
      contacts,
      blocks,
      contactsPerSecond: rounded(contacts / seconds, 0),
      blocksPerSecond: rounded(blocks / seconds, 0),
      blocksPerSecondOfLongFlow: await blocksOfLongFlow(),
      virtualSecondsPerSecond: rounded(virtualSeconds / seconds, 0),
    };
  } finally {
    await emulator.stop();
  }
}

/** Agents accept every call, talk, and are ready again. */
function staff({ time, journal, connect }: Emulator): void {
  const desks = connect.console.agents();
  for (const desk of desks) {
    desk.login();
    desk.setStatus('Available');
  }
  const byName = new Map(desks.map((desk) => [desk.view().username, desk]));
  journal.listen(({ kind, what, detail }) => {
    const act = kind === 'agent' ? ACTS[what] : undefined;
    if (act) time.after(act.afterSeconds * 1000, () => act.does(byName.get(String(detail.username))!));
  });
}

/** The agent does what the desk shows next. */
const ACTS: Record<string, { afterSeconds: number; does(desk: AgentDesk): void }> = {
  OFFERED: { afterSeconds: 5, does: (desk) => desk.accept() },
  CONNECTED: { afterSeconds: 25, does: (desk) => desk.hangUp() },
  ENDED: { afterSeconds: 5, does: (desk) => desk.clear() },
};

/** Each call comes from another number, as in life. */
function scheduleCalls({ time, connect }: Emulator): void {
  for (let call = 0; call < contactsWanted; call += 1) {
    const number = `+4420794${String(70_000 + call).padStart(5, '0')}`;
    time.after(call * secondsBetweenCalls * 1000, () => void connect.console.phone(number).call(supportNumber));
  }
}
