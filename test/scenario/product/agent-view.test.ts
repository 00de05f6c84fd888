import { customers } from '../../../local/scenarios/story/callback-story';
import { callers, CallInStory } from '../../../local/scenarios/call-ins/call-in-story';
import { agentName, type Story } from '../../../local/scenarios/story/story';
import { startStage } from '../../../local/stage';
import { inWalks, mainTest } from '../../runs';
import { onStage, openContacts } from '../callbacks/on-stage';
import { otherChoices } from './other-choices';

const item = (Label: string, Value: string) => ({ Label, Value });

/** Returns what the workspace shows ada beside the ringing call. */
async function screenWhenItRings(story: Story) {
  await story.until('a call rings', () => story.desk(agentName).view().contact?.ringing === true);
  return story.desk(agentName).view().contact!.screen;
}

mainTest('the agent sees what a promised callback is about as soon as it rings, and nothing of it is left when they are done', async () => {
  await onStage(async (story) => {
    await story.signIn();
    const { dueAt } = await story.promise({ comment: 'Invoice 17', crmRecord: 'C-9' });
    await story.untilDue(dueAt);
    expect(await screenWhenItRings(story)).toEqual({
      viewId: 'arn:aws:connect:eu-west-2:aws:view/detail:1',
      data: {
        Heading: 'What this call is about',
        AttributeBar: [item('Number', customers.first), item('Asked for by', 'agent'), item('Promised for', '2026-11-23 09:10 Europe/London')],
        Sections: [{ Items: [item('Comment', 'Invoice 17'), item('CRM record', 'C-9')] }],
        Back: { Label: 'Done' },
      },
    });
    await story.handle(20);
    await story.pass(60);
    expect(openContacts(story)).toBe(0);
  }, { settings: otherChoices });
});

inWalks('the agent sees who announced their call, and what the app knew of them', async () => {
  const stage = await startStage({ virtual: true, settings: otherChoices });
  try {
    const story = new CallInStory(stage);
    await story.signIn();
    const { call } = await story.appOf(callers.first).announce('immediate', { order: '4711', name: 'Zoë' });
    await story.callWith(callers.second, [call!.code!], 'withheld');
    expect(await screenWhenItRings(story)).toMatchObject({
      data: {
        AttributeBar: [item('Number', callers.first), item('Asked for by', 'call-in'), item('Promised for', 'none')],
        Sections: [{ Items: [item('Comment', 'none'), item('CRM record', 'none'), item('What the customer’s app knew', 'order: 4711; name: Zoë')] }],
      },
    });
  } finally {
    await stage.stop();
  }
});

inWalks('unless the settings want it, no guide is started', async () => {
  await onStage(async (story) => {
    await story.signIn();
    const { dueAt } = await story.promise();
    await story.untilDue(dueAt);
    expect(await screenWhenItRings(story)).toBeUndefined();
    expect([...story.stage.emulator.connect.centre.store.contacts.values()].filter(({ channel }) => channel === 'CHAT')).toEqual([]);
  });
});
