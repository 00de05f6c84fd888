import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { customerFirstScenario } from './customer-first-scenario';
import { provePerson } from './prove-person';

export const customerFirstNoQuota = customerFirstScenario({
  name: 'customer-first-no-quota',
  about: 'The account has no quota of campaign calls, so Connect takes no call with answering-machine detection. The customer is called without, and presses 1. The journey says why.',
  customerFirst: { proof: 'answer-machine-detection' },
  async tell(story) {
    await story.signIn();
    const promised = await story.promise({ minutes: 3, own: false });
    await story.untilDue(promised.dueAt);
    await provePerson(story, customers.first);
    await story.connected();
    await story.pass(30);
    await story.finish();
    const ended = await story.ended(promised.id);
    demandOutcome(ended, 'answered');
    demand(ended.journey.some(({ detail }) => detail.includes('asked for a key')), `The journey was to say why a key was asked for: ${JSON.stringify(ended.journey)}`);
    await story.passAfterwards();
    demandCalls(story, customers.first, [{ by: 'ada', from: promised.dueAt, until: plusSeconds(promised.dueAt, 10) }]);
    demandNothingLeft(story);
  },
});
