import * as v from 'valibot';
import type { CallbackStory } from '../story/callback-story';
import { agentName } from '../story/story';
import type { CallLine } from './lines';

/** What became of a call that took a line. */
export interface LineTaken {
  line: string;
  /** The sentences that the customer heard on this call, before they were joined with the agent. */
  customerHeard: string[];
  agentHeard: string[];
  /** Who is recorded once they are joined. */
  recorded: string[];
}

/** An agent handles the call to its end. */
export async function takeLine(story: CallbackStory, line: CallLine, recorded?: boolean): Promise<LineTaken> {
  const number = await line.ring(story, recorded);
  await story.answer();
  const contact = story.desk(agentName).view().contact!;
  const { recording } = story.stage.emulator.connect.centre.describeContact(contact.contactId);
  const taken = { line: line.name, customerHeard: story.phone(number).view().heard, agentHeard: contact.heard, recorded: participantsOf(recording) };
  await story.pass(20);
  await story.finish();
  await story.pass(30);
  return taken;
}

const RECORDING = v.object({ RecordingBehavior: v.object({ RecordedParticipants: v.array(v.string()) }) });

function participantsOf(recording: unknown): string[] {
  return recording === undefined ? [] : v.parse(RECORDING, recording).RecordingBehavior.RecordedParticipants;
}
