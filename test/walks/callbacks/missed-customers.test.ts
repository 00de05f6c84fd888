import { customers } from '../../../local/scenarios/story/callback-story';
import { onStage } from '../../scenario/callbacks/on-stage';
import { work } from '../../scenario/callbacks/work';

test('a customer whose number is not in service is on the missed list of their queue, whosever they were, until an agent sees to them', async () => {
  await onStage(async (story) => {
    story.phone(customers.first).behave({ kind: 'invalid' });
    await story.signIn();
    const tried = await story.promise({ minutes: 2, own: true });
    await story.untilDue(tried.dueAt);
    await work(story, 90);
    expect(await story.list('list=missed', 'ben')).toMatchObject([{ number: customers.first, outcome: { code: 'number-not-in-service' } }]);

    await story.cancel(tried.id, 'ben');
    expect(await story.list('list=missed')).toEqual([]);
    const [seenTo] = await story.list('list=dismissed');
    expect(seenTo).toMatchObject({ number: customers.first, dismissed: { by: 'ben' } });
    expect(seenTo!.journey.at(-1)).toMatchObject({ event: 'dismissed', detail: 'ben took it off the list of missed ones.' });
  });
});
