import type { CallbackPage } from '../../../lambda/http/callback-api-types';
import { CallbackStory, customers } from '../../../local/scenarios/story/callback-story';
import { startStage } from '../../../local/stage';

let story: CallbackStory;
beforeAll(async () => {
  story = new CallbackStory(await startStage({ virtual: true }));
  await story.signIn();
  await story.signIn('Lunch', 'ben');
});
afterAll(() => story.stage.stop());

const list = async (since?: string) => (await story.stage.api.call<CallbackPage>('ben', `GET /callbacks?list=pending&owner=anybody${since === undefined ? '' : `&since=${since}`}`)).body;

/** The page asks every three seconds. */
async function askOn(since: string | undefined, until: (page: CallbackPage) => boolean): Promise<{ page: CallbackPage; afterSeconds: number }> {
  for (let asked = 0; asked <= 26; asked += 1) {
    const page = await list(since);
    if (until(page)) return { page, afterSeconds: 3 * asked };
    since = page.since;
    await story.pass(3);
  }
  throw new Error('It did not come within 80 seconds.');
}

test('a page that shows a list hears within five seconds what others did, and asks for nothing else', async () => {
  const first = await list();
  expect(first).toMatchObject({ callbacks: [] });
  expect(first.gone).toBeUndefined();
  const { page: trusted } = await askOn(first.since, ({ gone }) => gone !== undefined);
  expect(trusted).toMatchObject({ callbacks: [], gone: [] });

  const { id } = await story.promise({ number: customers.first, minutes: 30 });
  await story.pass(1);
  const made = await askOn(trusted.since, ({ callbacks }) => callbacks.length > 0);
  expect(made.page.callbacks.map((callback) => callback.id)).toEqual([id]);
  expect(made.afterSeconds).toBeLessThanOrEqual(3);

  await story.pass(10);
  const quiet = await askOn((await list(made.page.since)).since, () => true);
  expect(quiet.page).toMatchObject({ callbacks: [], gone: [] });

  await story.cancel(id);
  await story.pass(1);
  const over = await askOn(quiet.page.since, ({ gone }) => (gone ?? []).length > 0);
  expect(over.page).toMatchObject({ callbacks: [], gone: [id] });
  expect(over.afterSeconds).toBeLessThanOrEqual(3);
});

test('nothing is written about changes once no page asks any more', async () => {
  await story.pass(200);
  const told = async () => {
    const asked = { TableName: story.stage.stack.outputs.CallbacksTableName, KeyConditionExpression: 'subject = :news', ExpressionAttributeValues: { ':news': { S: 'news' } } };
    return ((await story.stage.emulator.call('dynamodb', 'Query', asked)) as { Count: number }).Count;
  };
  const before = await told();
  expect(before).toBeGreaterThan(0);
  await story.promise({ number: customers.second, minutes: 30 });
  await story.pass(30);
  expect(await told()).toBe(before);
});
