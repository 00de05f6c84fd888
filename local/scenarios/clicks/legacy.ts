import { clickScenario } from './click-scenario';

export const legacy = clickScenario({
  name: 'legacy',
  about: 'Deprecated mode: the customer is dialled first and holds until the agent accepts.',
  mode: 'legacy',
  async tell(story) {
    story.customer.behave({ kind: 'answers', afterSeconds: 6 });
    await story.signIn();
    await story.pass(30);
    await story.clickToDial();
    await story.handle(45);
    await story.ended();
  },
});
