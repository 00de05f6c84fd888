import type { AgentDesk } from '../emulator/connect/console';
import { startEmulator, type Emulator } from '../emulator/emulator';
import { accountId, region, supportNumber } from '../local/instance/local-instance';
import { seedInstance } from '../local/instance/seed-instance';
import { processorSeconds, rounded, type BenchMeasure } from './bench-measure';
import { blocksOfLongFlow } from './runner/long-flow';

interface Figures {
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
const talkSeconds = 25;

/** Callers ring the live queue one after the other and three agents talk to them: flow runner, routing and telephony on virtual time. */
export const runnerMeasure: BenchMeasure<Figures> = {
  name: 'runner',
  async run() {
    const emulator = await startEmulator({ accountId, region, seed: 1 });
    try {
      seedInstance(emulator.connect.centre);
      let blocks = 0;
      emulator.journal.listen(({ kind }) => {
        if (kind === 'block') blocks += 1;
      });
      emulator.connect.console.agents().forEach((desk) => staff(emulator, desk));
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
  },
  lines: ({ contacts, blocks, contactsPerSecond, blocksPerSecond, blocksPerSecondOfLongFlow, virtualSecondsPerSecond }) => [
    `${contactsPerSecond} contacts/s, ${virtualSecondsPerSecond} virtual seconds per second (${contacts} contacts)`,
    `${blocksPerSecond} blocks/s with their calls, agents and events (${blocks / contacts} blocks a call); ${blocksPerSecondOfLongFlow} blocks/s in flows of 249 blocks`,
  ],
};

/** Makes an agent accept every call, talk, and be ready again. */
function staff({ time }: Emulator, desk: AgentDesk): void {
  desk.login();
  desk.setStatus('Available');
  const tend = () => {
    const contact = desk.view().contact;
    if (contact?.state === 'CONNECTING') desk.accept();
    if (contact?.state === 'ENDED') desk.clear();
    if (contact?.state === 'CONNECTED' && time.now() - Date.parse(contact.since) >= talkSeconds * 1000) desk.hangUp();
    time.after(5000, tend);
  };
  time.after(5000, tend);
}

/** Each call comes from another number, as in life. */
function scheduleCalls({ time, connect }: Emulator): void {
  for (let call = 0; call < contactsWanted; call += 1) {
    const number = `+4420794${String(70_000 + call).padStart(5, '0')}`;
    time.after(call * secondsBetweenCalls * 1000, () => void connect.console.phone(number).call(supportNumber));
  }
}
