import { customers } from '../story/callback-story';
import { demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { customerFirstScenario } from './customer-first-scenario';
import { provePerson } from './prove-person';

export const customerFirstBusy = customerFirstScenario({
  name: 'customer-first-busy',
  about: 'Both agents talk. Two callbacks are due, and nobody is dialled. One agent becomes free: the first customer is called, whose line is busy, and then the second, who talks to that agent.',
  async tell(story) {
    await story.signIn();
    await story.signIn('Available', 'ben');
    story.callIn('+442079460190');
    story.callIn('+442079460191');
    await story.connected();
    await story.connected('ben');
    story.phone(customers.first).behave({ kind: 'busy' });
    const first = await story.promise({ number: customers.first, minutes: 2, own: false });
    const second = await story.promise({ number: customers.second, minutes: 3, own: false });
    await story.untilDue(plusSeconds(second.dueAt, 60));
    demandCalls(story, customers.first, []);
    demandCalls(story, customers.second, []);
    const free = story.now;
    await story.finish();
    await provePerson(story, customers.second);
    await story.connected();
    demandOutcome(await story.ended(first.id), 'busy');
    await story.pass(30);
    await story.finish();
    demandOutcome(await story.ended(second.id), 'answered');
    demandCalls(story, customers.first, [{ from: free, until: plusSeconds(free, 15) }]);
    demandCalls(story, customers.second, [{ by: 'ada', from: free, until: plusSeconds(free, 30) }]);
    await story.finish('ben');
    await story.passAfterwards();
    demandNothingLeft(story);
  },
});
