import { callbackScenario } from '../callbacks/callback-scenario';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { useModule } from '../story/use-module';

export const doNotCallByKey = callbackScenario({
  name: 'do-not-call-by-key',
  about: 'A customer who was promised a callback calls in, and presses 9: they want no more calls. They hear that it is noted, and hang up. Nobody calls at the time that was promised; the promise ends with the reason, and the audit log says that it was the customer. Another customer is called.',
  settings: () => ({ calling: { window: { from: '00:00', to: '24:00' }, customersListThemselves: true } }),
  async tell(story) {
    useModule(story.stage, 'do-not-call');
    await story.signIn();
    const promised = await story.promise({ minutes: 10 });
    const other = await story.promise({ minutes: 12, number: customers.second });
    const phone = story.phone(customers.first);
    story.callIn(customers.first);
    await story.until('the caller hears which key', () => phone.view().heard.some((said) => said.includes('press 9')));
    phone.press('9');
    await story.until('the caller is thanked', () => phone.view().heard.includes('Thank you. This number is called no more.'));
    phone.hangUp();
    const [entry, changes] = [await story.operate('lists', 'look', customers.first), await story.operate('lists', 'changes')];
    demand(entry.includes('by customer: asked by key'), `The customer was to be on the list: ${entry}`);
    demand(changes.includes('the customer, by a key') && changes.includes(customers.first), `The audit log was to say who listed them: ${changes}`);

    await story.untilDue(promised.dueAt);
    const ended = await story.ended(promised.id);
    demandOutcome(ended, 'not-allowed');
    demand(ended.outcome!.sentence.includes('put there by the customer (asked by key)'), `The agent was to be told why: ${JSON.stringify(ended.outcome)}`);
    await story.handle(30);
    demandOutcome(await story.ended(other.id), 'answered');
    await story.passAfterwards();
    demandCalls(story, customers.first, []);
    demandNothingLeft(story);
  },
});
