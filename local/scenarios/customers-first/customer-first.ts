import { supportNumber } from '../../instance/local-instance';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { customerFirstScenario } from './customer-first-scenario';
import { provePerson } from './prove-person';

export const customerFirst = customerFirstScenario({
  name: 'customer-first',
  about: 'A customer is owed a callback, and an agent is idle. The customer is called first, hears who calls, and presses 1. The agent is on the line at once, and knows what it is about.',
  async tell(story) {
    await story.signIn();
    const promised = await story.promise({ minutes: 3, own: false, comment: 'Asks for the price of the second charger' });
    await story.untilDue(promised.dueAt);
    await provePerson(story, customers.first);
    await story.connected();
    const { attributes, number, heard } = story.desk('ada').view().contact!;
    demand(number === customers.first && attributes.dialback_comment === promised.comment, `The agent was to see what it is about, and saw ${JSON.stringify(attributes)}.`);
    demand(heard.length === 0, `A whisper would keep the customer waiting, and the agent heard ${JSON.stringify(heard)}.`);
    demand(story.phone(customers.first).view().shows === supportNumber, 'The customer was to see the number of the queue.');
    await story.pass(60);
    await story.finish();
    demandOutcome(await story.ended(promised.id), 'answered');
    await story.passAfterwards();
    demandCalls(story, customers.first, [{ by: 'ada', from: promised.dueAt, until: plusSeconds(promised.dueAt, 10) }]);
    demandNothingLeft(story);
  },
});
