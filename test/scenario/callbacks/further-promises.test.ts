import type { Problem } from '../../../lambda/http/api-types';
import { customers, type CallbackStory } from '../../../local/scenarios/story/callback-story';
import { plusSeconds } from '../../../local/scenarios/story/plus-seconds';
import { eachOnce, inWalks } from '../../runs';
import { onStage } from './on-stage';

const inAnHour = { in: { hours: 1, zone: 'Europe/London' } };

/** The origin of the call that the agent wraps up. Promised ones are of Support, which is the queue that must be found. */
const ways: Record<string, (story: CallbackStory) => Promise<unknown>> = {
  'a callback from the twin queue': (story) => calledAtItsTime(story, {}),
  'their own callback': (story) => calledAtItsTime(story, { own: true }),
  'a callback that they called now': async (story) => {
    const { id } = await story.promise({ minutes: 30 });
    await story.callNow(id);
  },
  'a caller from the queue itself': async (story) => story.callIn(customers.first),
};

async function calledAtItsTime(story: CallbackStory, { own = false }): Promise<void> {
  const { dueAt } = await story.promise({ minutes: 3, own });
  await story.passUntil(plusSeconds(dueAt, 1));
}

async function wrapUp(story: CallbackStory, begin: (story: CallbackStory) => Promise<unknown>): Promise<void> {
  await story.signIn();
  await begin(story);
  await story.answer();
  await story.pass(20);
  story.desk('ada').hangUp();
  await story.pass(5);
}

describe('an agent who wraps up', () => {
  test.each(eachOnce(Object.entries(ways), 1))('%s promises that customer another one by its time alone, once however often it is asked', async (_name, begin) => {
    await onStage(async (story) => {
      await wrapUp(story, begin);
      const { status, body } = await story.ask(inAnHour, { key: 'further' });
      expect({ status, number: body.number, queue: body.queue?.id }).toEqual({ status: 201, number: customers.first, queue: story.stage.instance.supportQueue.id });
      expect(await story.ask(inAnHour, { key: 'further' })).toMatchObject({ status: 200, body: { id: body.id } });
    });
  });

  inWalks('a click, which is of no queue, is asked for one', async () => {
    await onStage(async (story) => {
      await wrapUp(story, () => story.stage.api.call('ada', 'POST /dials', { body: { number: customers.first }, headers: { 'idempotency-key': 'click' } }));
      const { status, body } = await story.ask(inAnHour);
      expect([status, (body as unknown as Problem).code]).toEqual([422, 'queue-needed']);
      expect(await story.ask({ ...inAnHour, queueId: story.stage.instance.supportQueue.id })).toMatchObject({ status: 201, body: { number: customers.first } });
    });
  });
});
