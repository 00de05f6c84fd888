import { clickScenario } from './click-scenario';

export const clickToDial = clickScenario({
  name: 'click-to-dial',
  about: 'The agent clicks, the callback is offered, the agent accepts, and only then the customer is dialled.',
  mode: 'queued-callback',
  async tell(story) {
    story.customer.behave({ kind: 'answers', afterSeconds: 6 });
    await story.signIn();
    await story.pass(30);
    await story.clickToDial({ comment: 'Wrong charger in the parcel' });
    await story.handle(45);
    await story.ended();
  },
});
