import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { CallbackStory } from '../story/callback-story';
import { demand } from '../story/demands';

/** Returns the callback that is promised to the app's customer, as the queue's agents see it. It demands that an app requested it, for a proven number. */
export async function promisedTo(story: CallbackStory, number: string): Promise<ScheduledCallback> {
  const found = (await story.list()).filter((callback) => callback.number === number);
  demand(found.length === 1, `The agents were to see one callback for ${number}, and see ${JSON.stringify(found)}.`);
  const promised = await story.look(found[0]!.id);
  demand(promised.origin === 'app' && promised.numberVerified === true, `It was to be asked for by an app, for a proven number: ${JSON.stringify(promised)}`);
  story.promisedFor.set(promised.id, promised.dueAt);
  return promised;
}
