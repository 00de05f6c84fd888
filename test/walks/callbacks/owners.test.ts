import { customers, type CallbackStory } from '../../../local/scenarios/story/callback-story';
import { plusSeconds } from '../../../local/scenarios/story/plus-seconds';
import { callsAt, onStage, openContacts } from '../../scenario/callbacks/on-stage';
import { work } from '../../scenario/callbacks/work';
import { whenCalled } from '../../scenario/callbacks/when-called';

/** The setting of the local run. */
const patienceSeconds = 300;

describe('an owner who cannot take it at its time', () => {
  test.each<[string, (story: CallbackStory) => void]>([
    ['logged out before', (story) => story.desk('ada').logout()],
    ['is at lunch', (story) => story.desk('ada').setStatus('Lunch')],
  ])('%s: the agents of the queue are offered it at once', async (_name, leave) => {
    await onStage(async (story) => {
      await story.signIn();
      await story.signIn('Available', 'ben');
      const promised = await story.promise({ minutes: 3, own: true });
      leave(story);
      await story.untilDue(promised.dueAt);
      await story.handle(20, 'ben');
      await story.passAfterwards();
      expect(callsAt(story, customers.first, promised.dueAt)).toEqual([{ by: 'ben', at: 'its time' }]);
      expect((await story.look(promised.id)).outcome?.code).toBe('answered');
    });
  });

  test('logs out while it waits for them: the agents of the queue are offered it within two minutes', async () => {
    await onStage(async (story) => {
      await story.signIn();
      story.callIn('+441214960117');
      await story.answer();
      const promised = await story.promise({ minutes: 1, own: true });
      await story.passUntil(plusSeconds(promised.dueAt, 30));
      await story.signIn('Available', 'ben');
      story.desk('ada').logout();
      await work(story, 150, ['ben']);
      expect(callsAt(story, customers.first, plusSeconds(promised.dueAt, 30)).map(({ by }) => by)).toEqual(['ben']);
    });
  });
});

/** Dialback asks, stops and asks again. The owner accepts after each of these calls to Connect. */
const moments = ['StopContact', 'DescribeContact', 'ListAssociatedContacts'];

describe('an owner who accepts at the very moment at which it falls back', () => {
  test.each(moments)('right after %s: one of the two agents has it, the customer is dialled once, and nobody twice', async (operation) => {
    await onStage(async (story) => {
      await story.signIn();
      story.callIn('+441214960117');
      await story.answer();
      const promised = await story.promise({ minutes: 1, own: true });
      await story.passUntil(plusSeconds(promised.dueAt, patienceSeconds - 10));
      await story.finish();
      await story.offered();
      await story.signIn('Available', 'ben');
      const accepted = whenCalled(story.stage, { caller: 'queuedispatch', operation }, () => story.desk('ada').view().contact?.ringing && story.desk('ada').accept());
      await work(story, 15, ['ben']);
      await work(story, 400, ['ada', 'ben']);
      expect(accepted.count).toBeGreaterThan(0);
      const { outcome } = await story.look(promised.id);
      expect(outcome?.code).toBe('answered');
      expect(callsAt(story, customers.first, promised.dueAt)).toHaveLength(1);
      expect(openContacts(story)).toBe(0);
    });
  });
});
