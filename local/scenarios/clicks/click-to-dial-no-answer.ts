import { clickScenario } from './click-scenario';

export const clickToDialNoAnswer = clickScenario({
  name: 'click-to-dial-no-answer',
  about: 'The agent accepts, the customer’s phone rings, and nobody answers.',
  mode: 'queued-callback',
  async tell(story) {
    story.customer.behave({ kind: 'no-answer' });
    await story.signIn();
    await story.pass(30);
    await story.clickToDial();
    await story.offered();
    await story.pass(2);
    story.agent.accept();
    await story.ended();
    // Long enough for an attempt that Connect may hold in reserve. The customer must not be rung again.
    await story.rest(180);
    await story.ended();
  },
});
