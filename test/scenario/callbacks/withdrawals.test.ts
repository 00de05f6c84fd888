import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { customers, type CallbackStory } from '../../../local/scenarios/story/callback-story';
import { callsTo } from '../../../local/scenarios/story/demands';
import { diligent, workAtDesk } from '../product/desk-work';
import { eachOnce, inWalks, mainTest } from '../../runs';
import { onStage, openContacts } from './on-stage';
import { whenCalled } from './when-called';

const ringing = async (story: CallbackStory): Promise<ScheduledCallback> => {
  await story.signIn();
  const promised = await story.promise({ minutes: 1 });
  await story.untilDue(promised.dueAt);
  await story.offered();
  return promised;
};
const accept = (story: CallbackStory) => {
  if (story.desk('ada').view().contact?.ringing) story.desk('ada').accept();
};
/** The agent accepts what rings, now and when a call too many would have come. */
async function work(story: CallbackStory): Promise<void> {
  const atDesk = () => workAtDesk(story.stage.emulator.time, story.desk('ada'), { seconds: 60, work: diligent });
  await atDesk();
  await story.passAfterwards();
  await atDesk();
}

describe('a callback that is cancelled while it rings at an agent', () => {
  mainTest('is taken off their desk, and the customer is not called', async () => {
    await onStage(async (story) => {
      const promised = await ringing(story);
      await story.cancel(promised.id);
      expect((await story.ended(promised.id)).outcome?.code).toBe('cancelled');
      await work(story);
      expect(callsTo(story.stage, customers.first)).toEqual([]);
      expect(openContacts(story)).toBe(0);
    });
  });

  test.each(eachOnce(['StopContact', 'UpdateItem', 'GetItem', 'PutItem', 'ListAssociatedContacts', 'DescribeContact'], 1))(
    'and accepted right after %s: what is answered is what happens, and it happens once',
    async (operation) => {
      await onStage(async (story) => {
        const promised = await ringing(story);
        whenCalled(story.stage, { caller: 'apiagent', operation }, () => accept(story));
        const { status, body } = await story.stage.api.call<{ code?: string }>('ada', `DELETE /callbacks/${promised.id}`);
        await work(story);
        const { outcome } = await story.look(promised.id);
        const dials = callsTo(story.stage, customers.first).length;
        if (status === 200) expect({ code: outcome?.code, dials }).toEqual({ code: 'cancelled', dials: 0 });
        else if (status === 409) expect({ refused: body.code, code: outcome?.code, dials }).toEqual({ refused: 'agent-has-it', code: 'answered', dials: 1 });
        else expect({ status, dials }).toEqual({ status: 202, dials: outcome?.code === 'answered' ? 1 : 0 });
        expect(openContacts(story)).toBe(0);
      });
    },
  );
});

inWalks('a customer who calls in after an agent accepted their callback is called all the same, once', async () => {
  await onStage(async (story) => {
    const promised = await ringing(story);
    story.desk('ada').accept();
    story.callIn(customers.first);
    story.phone(customers.first).hangUp();
    await work(story);
    expect((await story.look(promised.id)).outcome?.code).toBe('answered');
    expect(callsTo(story.stage, customers.first)).toHaveLength(1);
  });
});

inWalks('a callback in its twin queue is offered before an inbound call that waits longer', async () => {
  await onStage(async (story) => {
    await story.signIn('Lunch');
    const promised = await story.promise({ minutes: 3 });
    story.callIn('+441214960117');
    await story.untilDue(promised.dueAt);
    await story.pass(30);
    story.desk('ada').setStatus('Available');
    await story.offered();
    expect(story.desk('ada').view().contact).toMatchObject({ initiationMethod: 'CALLBACK', number: customers.first });
    await story.handle(10);
    await story.offered();
    expect(story.desk('ada').view().contact).toMatchObject({ initiationMethod: 'INBOUND', number: '+441214960117' });
  });
});
