import type { CallbackStory } from '../story/callback-story';
import { demand } from '../story/demands';
import { announcedAs } from './customer-first-scenario';

/** The customer answers, hears who calls, and presses the key after some seconds. */
export async function provePerson(story: CallbackStory, number: string, afterSeconds = 4): Promise<void> {
  await story.until(`${number} answers`, () => story.phone(number).view().state === 'connected');
  await story.pass(afterSeconds);
  const { heard } = story.phone(number).view();
  demand(heard.some((said) => said.includes(announcedAs) && said.includes('press 1')), `${number} was to hear who calls, and heard ${JSON.stringify(heard)}.`);
  story.phone(number).press('1');
}
