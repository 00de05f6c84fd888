import { callbackScenario } from '../callbacks/callback-scenario';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';

const WHY = 'asked by letter';

export const doNotCallAddedLater = callbackScenario({
  name: 'do-not-call-added-later',
  about: 'A customer is promised a callback. Before its time, the operator imports a do-not-call list with their number. Nobody calls; the promise ends with the reason, which its agent reads. Another customer, who is not on the list, is called.',
  async tell(story) {
    await story.signIn();
    const listed = await story.promise({ minutes: 10 });
    const other = await story.promise({ minutes: 12, number: customers.second });
    await story.pass(60);
    await story.operate('lists', 'put', customers.first, '--list', 'do-not-call', '--reason', WHY);
    await story.passUntil(listed.dueAt);
    const ended = await story.ended(listed.id);
    demandOutcome(ended, 'not-allowed');
    demand(ended.outcome!.sentence.includes(WHY) && ended.journey.at(-1)!.detail.includes('do-not-call list'), `The agent was to be told why: ${JSON.stringify(ended.journey)}`);

    await story.passUntil(other.dueAt);
    await story.handle(30);
    demandOutcome(await story.ended(other.id), 'answered');
    await story.pass(900);
    demandCalls(story, customers.first, []);
    demandNothingLeft(story);
  },
});
