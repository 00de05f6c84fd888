import type { StageOptions } from '../../../local/stage';
import { onStage } from '../../scenario/callbacks/on-stage';

/** Tells of a callback that is promised and made. Returns the journal. */
const journalOf = (functionsRun: StageOptions['functionsRun']) =>
  onStage(
    async (story) => {
      await story.signIn();
      const promised = await story.promise({ minutes: 2 });
      await story.untilDue(promised.dueAt);
      await story.handle(20);
      expect((await story.ended(promised.id)).outcome?.code).toBe('answered');
      return story.stage.emulator.journal.entries.map((entry) => JSON.stringify(entry));
    },
    { functionsRun },
  );

test('the bundles as they ship do in rooms what they do in threads, and what they do by socket, as in an account', async () => {
  const bySocket = await journalOf('by-socket');
  expect(bySocket.filter((line) => line.includes('"kind":"call"')).length).toBeGreaterThan(30);
  expect(await journalOf('in-threads')).toEqual(bySocket);
  expect(await journalOf('in-rooms')).toEqual(bySocket);
});
