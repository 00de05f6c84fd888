import { clickScenario } from './click-scenario';

export const twoAgentsOneCustomer = clickScenario({
  name: 'two-agents-one-customer',
  about: 'Two agents click the same customer. The second is told of the first, before the call and during it, and the customer is called once.',
  mode: 'queued-callback',
  async tell(story) {
    story.customer.behave({ kind: 'answers', afterSeconds: 6 });
    await story.signIn();
    await story.signIn('Available', 'ben');
    await story.pass(30);
    await story.clickToDial();
    await story.refusedClick('ben');
    await story.answer();
    await story.pass(30);
    await story.refusedClick('ben');
    await story.finish();
    await story.ended();
    await story.rest(180);
  },
});
