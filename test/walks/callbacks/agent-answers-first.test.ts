import { hears, waitForOffer } from '../../../local/scenarios/callers/wait-in-line';
import { CallbackStory, customers } from '../../../local/scenarios/story/callback-story';
import { callsTo } from '../../../local/scenarios/story/demands';
import { startStage, type Stage } from '../../../local/stage';

let stage: Stage;
afterEach(() => stage.stop());

/** The keys that the caller presses, each with the words that they wait for before. */
const AT_ONCE = [['', '1'], ['If this is right', '1']] as const;
const AT_A_TIME = [['', '2'], ['If this is right', '1'], ['For later times', '2']] as const;

/** The only agent becomes free when the caller has just chosen, and answers their call before it is over. */
async function answeredAfter(keys: readonly (readonly [string, string])[]): Promise<CallbackStory> {
  const story = new CallbackStory(stage);
  await waitForOffer(story);
  story.desk('ada').hangUp();
  for (const [words, key] of keys) {
    if (words) await hears(story, words);
    story.phone(customers.first).press(key);
  }
  await hears(story, 'Thank you');
  story.desk('ada').clear();
  await story.offered();
  story.desk('ada').accept();
  await story.connected();
  return story;
}

test.each([
  ['as soon as an agent is free', AT_ONCE, 600],
  ['at a time', AT_A_TIME, 3600],
])('a caller who chose to be called %s, and is answered while they are told so, is not called back', async (_how, keys, seconds) => {
  stage = await startStage({ virtual: true });
  const story = await answeredAfter(keys);
  await story.pass(20);
  await story.finish();
  await story.rest(seconds);
  expect(callsTo(stage, customers.first)).toEqual([]);
  expect(await story.list()).toEqual([]);
  expect([...stage.emulator.connect.centre.store.contacts.values()].filter(({ disconnectedAt }) => !disconnectedAt)).toEqual([]);
});

test('it is the event of the answer that tells of it: without, who chose a time would be called', async () => {
  stage = await startStage({
    virtual: true,
    alterTemplate({ Resources }) {
      const patterns = Object.values(Resources).flatMap(({ Properties }) => (Properties?.EventPattern as { detail?: { $or?: { eventType: string[]; initiationMethod: string[] }[] } } | undefined)?.detail?.$or ?? []);
      for (const pattern of patterns) if (pattern.initiationMethod.includes('INBOUND')) pattern.eventType = ['INITIATED'];
    },
  });
  const story = await answeredAfter(AT_A_TIME);
  await story.pass(20);
  expect((await story.list()).map(({ state }) => state)).toEqual(['pending']);
});
