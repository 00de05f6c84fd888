import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { customerFirstScenario } from './customer-first-scenario';
import { provePerson } from './prove-person';

export const customerFirstTwoQueues = customerFirstScenario({
  name: 'customer-first-two-queues',
  about: 'Customers of two queues are called first, and one agent serves both. A callback of either falls due in the same minute. One customer is called; the other once the agent is idle again.',
  also: ['Sales'],
  async tell(story) {
    await story.signIn();
    const support = await story.promise({ number: customers.first, minutes: 3, own: false });
    const sales = await story.promise({ number: customers.second, queueId: story.stage.instance.salesQueue.id, minutes: 3, own: false });
    await story.untilDue(support.dueAt);
    await story.until('a customer is called', () => [customers.first, customers.second].some((number) => story.phone(number).view().state !== 'idle'));
    const [now, later] = story.phone(customers.first).view().state === 'idle' ? [sales, support] : [support, sales];
    await provePerson(story, now.number);
    await story.connected();
    await story.pass(60);
    demand(story.phone(later.number).view().rung === 0, `${later.number} was not to be called while the only agent talks.`);
    const free = story.now;
    await story.finish();
    demandOutcome(await story.ended(now.id), 'answered');
    await provePerson(story, later.number);
    await story.connected();
    await story.pass(20);
    await story.finish();
    demandOutcome(await story.ended(later.id), 'answered');
    demandCalls(story, later.number, [{ by: 'ada', from: free, until: plusSeconds(free, 30) }]);
    await story.passAfterwards();
    demandNothingLeft(story);
  },
});
