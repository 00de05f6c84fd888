import { customers } from '../story/callback-story';
import { demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { customerFirstScenario } from './customer-first-scenario';

export const customerFirstNoKey = customerFirstScenario({
  name: 'customer-first-no-key',
  about: 'Somebody answers and hangs up in the greeting. No agent was asked for, and nobody is called again.',
  async tell(story) {
    await story.signIn();
    story.phone(customers.first).behave({ kind: 'answers', afterSeconds: 6, hangsUpAfterSeconds: 3 });
    const promised = await story.promise({ minutes: 3, own: false });
    await story.untilDue(plusSeconds(promised.dueAt, 20));
    demandOutcome(await story.ended(promised.id), 'not-proved');
    await story.passAfterwards();
    demandCalls(story, customers.first, [{ from: promised.dueAt, until: plusSeconds(promised.dueAt, 10) }]);
    demandNothingLeft(story);
  },
});
