import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { announcedAs, customerFirstScenario } from './customer-first-scenario';
import { provePerson } from './prove-person';

export const customerFirstNoAgent = customerFirstScenario({
  name: 'customer-first-no-agent',
  about: 'The only idle agent goes on a break while the customer’s phone rings. The customer is told after two seconds that they are called next. Once an agent has taken that call, they are.',
  async tell(story) {
    await story.signIn();
    const promised = await story.promise({ minutes: 3, own: false });
    await story.untilDue(promised.dueAt);
    await story.until('the customer’s phone rings', () => story.phone(customers.first).view().state === 'ringing');
    story.desk('ada').setStatus('Lunch');
    await provePerson(story, customers.first);
    await story.until('the call is over', () => story.phone(customers.first).view().state === 'idle');
    const { heard } = story.phone(customers.first).view();
    demand(heard.at(-1)!.includes(announcedAs) && heard.at(-1)!.includes('call you again next'), `The customer was to hear that they are called next, and heard ${JSON.stringify(heard)}.`);
    await story.pass(120);
    demandCalls(story, customers.first, [{ from: promised.dueAt, until: plusSeconds(promised.dueAt, 10) }]);
    const back = story.now;
    story.desk('ada').setStatus('Available');
    await story.handle(30);
    demandOutcome(await story.ended(promised.id), 'answered');
    await story.passAfterwards();
    demandCalls(story, customers.first, [
      { from: promised.dueAt, until: plusSeconds(promised.dueAt, 10) },
      { by: 'ada', from: back, until: plusSeconds(back, 30) },
    ]);
    demandNothingLeft(story);
  },
});
