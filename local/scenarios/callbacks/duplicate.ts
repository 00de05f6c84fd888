import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { AFTERWARDS_SECONDS } from '../story/story';
import { callbackScenario } from './callback-scenario';

export const duplicate = callbackScenario({
  name: 'duplicate',
  about: 'A request is sent twice, and another agent promises the same customer another time. The first promise stays, and the customer is called once.',
  async tell(story) {
    await story.signIn();
    const request = story.requestFor({ minutes: 5, comment: 'The first promise' });
    const [first, repeat] = [await story.ask(request, { key: 'one-request' }), await story.ask(request, { key: 'one-request' })];
    demand(first.status === 201 && repeat.status === 200 && repeat.body.id === first.body.id, `The repeat was to find the first: ${first.status}, then ${repeat.status}: ${JSON.stringify(repeat.body)}`);
    await story.signIn('Lunch', 'ben');
    const other = await story.ask(story.requestFor({ minutes: 9, comment: 'A second promise' }), { by: 'ben' });
    demand(other.status === 200 && other.body.id === first.body.id && other.body.dueAt === first.body.dueAt, `The other agent was to be given the first: ${other.status}, ${JSON.stringify(other.body)}`);
    demand(other.body.notices.some(({ code }) => code === 'already-pending'), `The other agent was to be told so: ${JSON.stringify(other.body.notices)}`);

    await story.untilDue(first.body.dueAt);
    await story.handle(30);
    demandOutcome(await story.ended(first.body.id), 'answered');
    await story.untilDue(plusSeconds(first.body.dueAt, AFTERWARDS_SECONDS));
    demandCalls(story, customers.first, [{ by: 'ada', from: first.body.dueAt, until: plusSeconds(first.body.dueAt, 60) }]);
    demandNothingLeft(story);
  },
});
