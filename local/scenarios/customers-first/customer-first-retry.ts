import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { retrySeconds } from '../callbacks/one-retry';
import { customerFirstScenario } from './customer-first-scenario';
import { provePerson } from './prove-person';

export const customerFirstRetry = customerFirstScenario({
  name: 'customer-first-retry',
  about: 'The queue tries once more. A customer does not answer, and is called again at the back of the line, after whoever fell due meanwhile. Then they answer.',
  queue: { retries: 1 },
  async tell(story) {
    await story.signIn();
    story.phone(customers.first).behave({ kind: 'no-answer' });
    const promised = await story.promise({ minutes: 3, own: false });
    await story.untilDue(plusSeconds(promised.dueAt, 5));
    const again = await story.shows(promised.id, { what: 'ringing', is: ({ state }) => state !== 'pending' }).then(() => story.until('it stops ringing', () => story.phone(customers.first).view().state === 'idle')).then(() => story.shows(promised.id, { what: 'to be tried again', is: ({ state, failedAttempts }) => state === 'pending' && failedAttempts === 1 }));
    demand(again.dueAt >= plusSeconds(promised.dueAt, retrySeconds), `It was to be tried again later: ${JSON.stringify(again)}`);
    story.phone(customers.first).behave({ kind: 'answers', afterSeconds: 6 });
    await story.untilDue(again.dueAt);
    await provePerson(story, customers.first);
    await story.connected();
    await story.pass(20);
    await story.finish();
    demandOutcome(await story.ended(promised.id), 'answered');
    await story.passAfterwards();
    demandCalls(story, customers.first, [
      { from: promised.dueAt, until: plusSeconds(promised.dueAt, 10) },
      { by: 'ada', from: again.dueAt, until: plusSeconds(again.dueAt, 10) },
    ]);
    demandNothingLeft(story);
  },
});
