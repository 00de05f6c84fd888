import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { callbackScenario } from './callback-scenario';

export const thirdRequestMissed = callbackScenario({
  name: 'third-request-missed',
  about: 'Two callbacks may wait in a queue. The third that falls due goes to the list of missed ones, where agents see it. Its customer is not called.',
  async tell(story) {
    await story.signIn('Lunch');
    const first = await story.promise({ number: customers.first, minutes: 3 });
    await story.pass(1);
    const second = await story.promise({ number: customers.second, minutes: 3 });
    await story.pass(1);
    const third = await story.promise({ number: customers.third, minutes: 3 });
    await story.untilDue(plusSeconds(third.dueAt, 30));
    demandOutcome(await story.ended(third.id), 'missed');
    const missed = await story.list('list=missed');
    demand(missed.length === 1 && missed[0]!.id === third.id, `The list of missed ones was to hold the third alone: ${JSON.stringify(missed)}`);

    story.desk('ada').setStatus('Available');
    const freeAt = story.now;
    await story.handle(20);
    await story.handle(20);
    demandOutcome(await story.ended(first.id), 'answered');
    demandOutcome(await story.ended(second.id), 'answered');
    await story.rest(600);
    for (const { number } of [first, second]) demandCalls(story, number, [{ by: 'ada', from: freeAt, until: plusSeconds(freeAt, 120) }]);
    demandCalls(story, third.number, []);
    demandNothingLeft(story);

    await story.cancel(third.id);
    const left = await story.list('list=missed');
    demand(left.length === 0, `Taken off the list, it was to be gone from it: ${JSON.stringify(left)}`);
  },
});
