import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { customers, type CallbackStory } from '../story/callback-story';
import { demand } from '../story/demands';

/** Keeps the only agent busy, while the first customer waits in the queue until they are offered a callback. */
export async function waitForOffer(story: CallbackStory): Promise<void> {
  await story.signIn();
  story.callIn(customers.third);
  await story.answer();
  story.callIn(customers.first);
  await hears(story, 'Would you rather be called back?');
}

/** Waits until the customer, the first if no other is named, has heard a sentence with these words, and a moment more. */
export async function hears(story: CallbackStory, words: string, number = customers.first): Promise<void> {
  const phone = story.phone(number);
  await story.until(`the caller hears “${words}”`, () => phone.view().heard.some((sentence) => sentence.includes(words)));
  await story.pass(1);
}

/** Returns the one callback that the product now has for this number. */
export async function callbackOfCaller(story: CallbackStory, called = customers.first): Promise<ScheduledCallback> {
  const found = (await story.list()).filter(({ number }) => number === called);
  demand(found.length === 1, `The product was to have one callback for the caller, and has ${JSON.stringify(found)}.`);
  return story.look(found[0]!.id);
}
