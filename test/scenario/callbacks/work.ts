import type { AgentDesk } from '../../../emulator/connect/console';
import type { CallbackStory } from '../../../local/scenarios/story/callback-story';

const talkSeconds = 20;

/** Lets time pass while agents accept ringing calls, talk, hang up, and are ready again, all of them at the same time. */
export async function work(story: CallbackStory, seconds: number, agents = ['ada']): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 1) {
    await story.pass(1);
    for (const agent of agents) act(story.desk(agent), Date.parse(story.now));
  }
}

function act(desk: AgentDesk, now: number): void {
  const { contact } = desk.view();
  if (contact?.ringing) desk.accept();
  else if (contact?.state === 'CONNECTED' && now - Date.parse(contact.since) >= talkSeconds * 1000) desk.hangUp();
  else if (contact && ['ENDED', 'ERROR', 'MISSED', 'REJECTED'].includes(contact.state)) ready(desk, contact.state);
}

/** Clears ended contacts. An agent who missed a call is out of routing until they choose a status. */
function ready(desk: AgentDesk, state: string): void {
  if (state === 'ENDED') desk.clear();
  else desk.setStatus('Available');
}
