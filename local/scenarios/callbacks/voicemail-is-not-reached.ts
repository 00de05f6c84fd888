import { customers } from '../story/callback-story';
import { demand, demandNothingLeft, demandOutcome } from '../story/demands';
import { callbackScenario } from './callback-scenario';
import { demandOneRetry, retrySeconds } from './one-retry';

export const voicemailIsNotReached = callbackScenario({
  name: 'voicemail-is-not-reached',
  about: 'A voicemail answers. Its agent says so, and the customer is called again, with one retry less. Then they are reached, the agent says that too, and nobody calls them any more.',
  async tell(story) {
    await story.signIn();
    story.phone(customers.first).behave({ kind: 'voicemail', afterSeconds: 6 });
    const promised = await story.promise({ minutes: 3 });
    await story.untilDue(promised.dueAt);
    await story.handle(20);
    const answered = await story.ended(promised.id);
    demandOutcome(answered, 'answered');
    demand(answered.maySayOutcome, 'The agent who had the call was to be asked what came of it.');
    demand((await story.list('list=answered')).some(({ id }) => id === promised.id), 'The call was to be on the list of those of which nobody has said anything.');
    const again = await story.say(promised.id, { outcome: 'voicemail' });
    const saidAt = story.now;
    demand(again.state === 'pending' && again.retriesLeft === promised.retriesLeft - 1, `It was to be tried again, with one retry less: ${JSON.stringify(again)}`);

    story.phone(customers.first).behave({ kind: 'answers', afterSeconds: 6 });
    await story.untilDue(again.dueAt);
    await story.handle(30);
    await story.ended(promised.id);
    demandOutcome(await story.say(promised.id, { outcome: 'reached' }), 'reached');
    await story.rest(retrySeconds * 2);
    demandNothingLeft(story);
    demandOneRetry(story, promised, saidAt);
  },
});
