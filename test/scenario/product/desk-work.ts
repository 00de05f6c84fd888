import type { AgentDesk } from '../../../emulator/connect/console';
import type { VirtualTime } from '../../../emulator/clock/virtual-time';

export interface DeskWork {
  /** Seconds that the agent lets it ring before they accept; undefined if they are not at their desk. */
  acceptAfterSeconds?: number;
  talkSeconds: number;
}

export const diligent: DeskWork = { acceptAfterSeconds: 2, talkSeconds: 20 };
export const away: DeskWork = { talkSeconds: 20 };

/** Lets time pass while an agent works: they accept ringing calls, talk, hang up, clear ended contacts, and are Available again. */
export async function workAtDesk(time: VirtualTime, desk: AgentDesk, { seconds, work }: { seconds: number; work: DeskWork }): Promise<void> {
  const until = time.now() + seconds * 1000;
  while (time.now() < until && (await time.runUntil(() => isAsked(desk, work), until - time.now()))) await act(time, desk, work);
}

const stateOf = (desk: AgentDesk) => desk.view().contact?.state;

/** A callback rings as INCOMING, any other call as CONNECTING. An accepted callback is PENDING. */
const rings = (desk: AgentDesk) => ['INCOMING', 'CONNECTING'].includes(stateOf(desk) ?? '');
const isMissed = (desk: AgentDesk) => ['MISSED', 'REJECTED', 'ERROR'].includes(stateOf(desk) ?? '');

function isAsked(desk: AgentDesk, { acceptAfterSeconds }: DeskWork): boolean {
  const state = stateOf(desk);
  return state === 'CONNECTED' || state === 'ENDED' || (acceptAfterSeconds !== undefined && (rings(desk) || isMissed(desk)));
}

async function act(time: VirtualTime, desk: AgentDesk, { acceptAfterSeconds = 0, talkSeconds }: DeskWork): Promise<void> {
  const state = stateOf(desk);
  if (rings(desk)) {
    await time.advance(acceptAfterSeconds * 1000);
    if (rings(desk)) desk.accept();
  } else if (state === 'CONNECTED') {
    await time.runUntil(() => stateOf(desk) !== 'CONNECTED', talkSeconds * 1000);
    if (stateOf(desk) === 'CONNECTED') desk.hangUp();
  } else if (state === 'ENDED') {
    await time.advance(1000);
    desk.clear();
  } else desk.setStatus('Available');
}
