import type { Company } from '../stage';
import { leaveMessage } from './own-recorder';
import { sampleVoicemails } from './sample-voicemails';

/** Adds the callers' phones, so that the lab shows them before anyone is called, and the messages that they have left. */
export function leaveSamples({ console, emulator, instance }: Company): void {
  const now = emulator.time.now();
  for (const { behavior, minutesAgo, transcript: words, preferredAgent, ...sample } of sampleVoicemails) {
    console.phone(sample.from).behave(behavior);
    const queueArn = preferredAgent === undefined ? instance.supportQueue.arn : `${emulator.connect.instanceArn}/queue/agent/${console.agent(preferredAgent).view().userId}`;
    leaveMessage(emulator, { ...sample, words, leftAt: new Date(now - minutesAgo * 60_000), queueArn });
  }
}
