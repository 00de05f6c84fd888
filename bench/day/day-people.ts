import type { Emulator } from '../../emulator/emulator';
import { seededRandom, type SeededRandom } from '../../emulator/seeded-random';
import { dayNumber } from './day-centre';

const acceptAfterSeconds = 3;
const patienceSeconds = 600;

/** Agents accept a ringing call after three seconds. Only the customers hang up. */
export function staffDay({ time, journal, connect }: Emulator): void {
  for (const desk of connect.console.agents()) {
    desk.login();
    desk.setStatus('Available');
  }
  journal.listen(({ kind, what, detail }) => {
    if (kind !== 'agent' || what !== 'OFFERED') return;
    const desk = connect.console.agent(String(detail.username));
    time.after(acceptAfterSeconds * 1_000, () => {
      const state = desk.view().contact?.state;
      if (state === 'CONNECTING' || state === 'INCOMING') desk.accept();
    });
  });
}

/** Each call comes from another phone. The seed decides its instant and its length. */
export function callThroughDay({ time, connect }: Emulator, day: { calls: number; seconds: number }): void {
  const random = seededRandom('day');
  for (let call = 0; call < day.calls; call += 1) {
    const phone = connect.console.phone(`+4477${String(10_000_000 + call)}`);
    const talkSeconds = lengthOf(random);
    phone.behave({ kind: 'answers', afterSeconds: 1 + random.below(12), hangsUpAfterSeconds: talkSeconds });
    time.after(random.below(day.seconds * 1_000), () => {
      phone.call(dayNumber);
      time.after((talkSeconds + random.below(patienceSeconds)) * 1_000, () => {
        if (phone.view().state === 'connected') phone.hangUp();
      });
    });
  }
}

/** Four minutes on average, seldom more than ten. */
function lengthOf(random: SeededRandom): number {
  return 20 + Math.floor((random.next() + random.next()) * 220);
}
