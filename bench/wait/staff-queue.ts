import type { Emulator } from '../../emulator/emulator';
import { seededRandom } from '../../emulator/seeded-random';

export const afterContactWorkSeconds = 20;
const acceptAfterSeconds = 3;
/** Talk time: never shorter than this, with this mean above it. Most talks are shorter than the mean and a few far longer. */
const shortestTalkSeconds = 30;
const furtherTalkSeconds = 190;
/** Seconds that one caller keeps an agent from the next. */
export const meanHandleSeconds = acceptAfterSeconds + shortestTalkSeconds + furtherTalkSeconds + afterContactWorkSeconds;

export interface Handling {
  isWaiting(contactId: string): boolean;
  /** Seconds from joining the queue to the agent; undefined if the caller never reached one. */
  waitedSeconds(contactId: string): number | undefined;
}

/** Agents are there all day. They accept ringing calls, and hang up when the talk is over. */
export function staffQueue({ time, journal, connect }: Emulator, seed: string): Handling {
  const random = seededRandom(seed);
  for (const desk of connect.console.agents()) {
    desk.login();
    desk.setStatus('Available');
  }
  journal.listen(({ kind, what, detail }) => {
    if (kind !== 'agent' || what !== 'OFFERED') return;
    const desk = connect.console.agent(String(detail.username));
    const talkSeconds = shortestTalkSeconds - furtherTalkSeconds * Math.log(1 - random.next());
    time.after(acceptAfterSeconds * 1_000, () => {
      const offered = desk.view().contact;
      if (!offered?.ringing) return;
      desk.accept();
      time.after(talkSeconds * 1_000, () => {
        const now = desk.view().contact;
        if (now?.contactId === offered.contactId && now.state === 'CONNECTED') desk.hangUp();
      });
    });
  });
  const contactOf = (contactId: string) => connect.centre.store.contacts.get(contactId)!;
  return {
    isWaiting: (contactId) => contactOf(contactId).disconnectedAt === undefined && contactOf(contactId).agent?.connectedAt === undefined,
    waitedSeconds(contactId) {
      const { enqueuedAt, agent } = contactOf(contactId);
      return agent?.connectedAt ? (Date.parse(agent.connectedAt) - Date.parse(enqueuedAt!)) / 1_000 : undefined;
    },
  };
}
