import type { StageOptions } from '../../../local/stage';
import { onStage } from './on-stage';

/** Tells of a callback that is promised and made. Returns the journal. */
const journalOf = (options: Partial<StageOptions>) =>
  onStage(async (story) => {
    await story.signIn();
    const promised = await story.promise({ minutes: 2 });
    await story.passUntil(promised.dueAt);
    await story.handle(20);
    expect((await story.ended(promised.id)).outcome?.code).toBe('answered');
    return story.stage.emulator.journal.entries.map((entry) => JSON.stringify(entry));
  }, options);

test('the bundles as they ship do by socket, as in an account, what they do when their requests are handed over', async () => {
  const bySocket = await journalOf({ functionsBySocket: true });
  expect(bySocket.filter((line) => line.includes('"kind":"call"')).length).toBeGreaterThan(30);
  expect(await journalOf({})).toEqual(bySocket);
});
