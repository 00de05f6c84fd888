import { clickScenario } from './click-scenario';

export const clickTakenBack = clickScenario({
  name: 'click-taken-back',
  about: 'The agent rejects the call that they clicked, and takes it back. It is not offered again, and the customer is never called.',
  mode: 'queued-callback',
  async tell(story) {
    story.customer.behave({ kind: 'answers', afterSeconds: 6 });
    await story.signIn();
    await story.pass(30);
    await story.clickToDial();
    await story.offered();
    await story.pass(3);
    story.agent.reject();
    await story.pass(5);
    await story.takeBack();
    await story.pass(10);
    story.agent.clear();
    await story.ended();
    await story.rest(600);
  },
});
