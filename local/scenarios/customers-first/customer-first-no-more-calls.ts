import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { customerFirstScenario } from './customer-first-scenario';

export const customerFirstNoMoreCalls = customerFirstScenario({
  name: 'customer-first-no-more-calls',
  about: 'The customer is called before an agent, and presses 9: they want no more calls. They are thanked, no agent is asked for, and though the queue tries again, nobody calls again.',
  queue: { retries: 2 },
  settings: () => ({ calling: { window: { from: '00:00', to: '24:00' }, customersListThemselves: true } }),
  async tell(story) {
    await story.signIn();
    const promised = await story.promise({ minutes: 3, own: false });
    const phone = story.phone(customers.first);
    await story.untilDue(promised.dueAt);
    await story.until('the customer hears which key', () => phone.view().heard.some((said) => said.includes('no more calls from us, press 9')));
    phone.press('9');
    await story.until('the call is over', () => phone.view().state === 'idle');
    const { heard } = phone.view();
    demand(heard.includes('Thank you. This number is called no more.'), `The customer was to be thanked, and heard ${JSON.stringify(heard)}.`);
    const ended = await story.ended(promised.id);
    demandOutcome(ended, 'not-allowed');
    demand(ended.outcome!.sentence.includes('they pressed the key'), `The agent was to be told why: ${JSON.stringify(ended.outcome)}`);
    const entry = await story.operate('lists', 'look', customers.first);
    demand(entry.includes('by customer: asked by key'), `The customer was to be on the list: ${entry}`);
    await story.passAfterwards();
    demandCalls(story, customers.first, [{ from: promised.dueAt, until: plusSeconds(promised.dueAt, 10) }]);
    demandNothingLeft(story);
  },
});
