import { callbackScenario } from '../callbacks/callback-scenario';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';

const WHY = 'asked by letter';

export const doNotCallAddedLater = callbackScenario({
  name: 'do-not-call-added-later',
  about: 'A customer is promised a callback. Before its time, the operator puts their number on the do-not-call list. Nobody calls; the promise ends with the reason, which its agent reads. The callback of another customer stands in its line in Connect when their number is listed: it is taken out at once, though an agent becomes free. A third customer, who is not on the list, is called.',
  async tell(story) {
    await story.signIn();
    const listed = await story.promise({ minutes: 10 });
    const other = await story.promise({ minutes: 12, number: customers.second });
    await story.pass(60);
    await story.operate('lists', 'put', customers.first, '--list', 'do-not-call', '--reason', WHY);
    await story.untilDue(listed.dueAt);
    const ended = await story.ended(listed.id);
    demandOutcome(ended, 'not-allowed');
    demand(ended.outcome!.sentence.includes(WHY) && ended.journey.at(-1)!.detail.includes('do-not-call list'), `The agent was to be told why: ${JSON.stringify(ended.journey)}`);

    await story.untilDue(other.dueAt);
    await story.handle(30);
    demandOutcome(await story.ended(other.id), 'answered');

    story.desk('ada').setStatus('Lunch');
    const inLine = await story.promise({ minutes: 3, number: customers.third, own: false });
    await story.untilDue(plusSeconds(inLine.dueAt, 60));
    demand((await story.look(inLine.id)).state === 'waiting', 'The callback was to stand in its line.');
    await story.operate('lists', 'put', customers.third, '--list', 'do-not-call', '--reason', WHY);
    await story.pass(5);
    story.desk('ada').setStatus('Available');
    const takenOut = await story.ended(inLine.id);
    demandOutcome(takenOut, 'not-allowed');
    demand(takenOut.outcome!.sentence.includes(WHY), `The agent was to be told why: ${JSON.stringify(takenOut.journey)}`);
    await story.passAfterwards();
    demandCalls(story, customers.first, []);
    demandCalls(story, customers.third, []);
    demandNothingLeft(story);
  },
});
