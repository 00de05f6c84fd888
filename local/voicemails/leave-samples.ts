import type { Company } from '../stage';
import { sampleVoicemails } from './sample-voicemails';
import { leaveRecording, leaveTranscript } from './voicemail-express';

/** Adds the callers' phones, so that the lab shows them before anyone is called, and the messages that they have left. */
export function leaveSamples({ console, emulator, instance }: Company): void {
  const now = emulator.time.now();
  for (const { behavior, minutesAgo, transcript, ...sample } of sampleVoicemails) {
    console.phone(sample.from).behave(behavior);
    const message = { ...sample, leftAt: new Date(now - minutesAgo * 60_000), queueArn: instance.supportQueue.arn };
    leaveRecording(emulator, message);
    leaveTranscript(emulator, message, transcript);
  }
}
