import { clickScenario } from './click-scenario';

export const clickToDialRejected = clickScenario({
  name: 'click-to-dial-rejected',
  about: 'The agent rejects the callback. It keeps its position, and is offered again once the agent is ready.',
  mode: 'queued-callback',
  async tell(story) {
    story.customer.behave({ kind: 'answers', afterSeconds: 6 });
    await story.signIn();
    await story.pass(30);
    await story.clickToDial();
    await story.offered();
    await story.pass(3);
    story.agent.reject();
    await story.pass(60);
    story.agent.clear();
    await story.handle(45);
    await story.ended();
  },
});
