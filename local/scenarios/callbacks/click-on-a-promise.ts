import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { callbackScenario } from './callback-scenario';

export const clickOnAPromise = callbackScenario({
  name: 'click-on-a-promise',
  about: 'A customer is owed a callback at a later time. An agent of its queue clicks their number: the callback is called now, and nobody calls at the time that was set.',
  async tell(story) {
    await story.signIn('Lunch');
    await story.signIn('Available', 'ben');
    const promised = await story.promise({ minutes: 10, comment: 'Asks for the price of the second charger' });
    await story.pass(60);
    const clickedAt = story.now;
    const called = await story.click(promised.number, 'ben');
    demand(called.id === promised.id && called.calledNowBy === 'ben', `The click was to call the callback now: ${JSON.stringify(called)}`);
    await story.handle(30, 'ben');
    demandOutcome(await story.ended(promised.id), 'answered');
    const [seen] = story.seen;
    demand(seen?.comment === promised.comment, `The agent was to see the comment of the callback, and saw ${JSON.stringify(seen)}.`);
    await story.untilDue(plusSeconds(promised.dueAt, 30));
    await story.untilDue(plusSeconds(promised.dueAt, 300));
    demandCalls(story, customers.first, [{ by: 'ben', from: clickedAt, until: plusSeconds(clickedAt, 60) }]);
    demandNothingLeft(story);
  },
});
