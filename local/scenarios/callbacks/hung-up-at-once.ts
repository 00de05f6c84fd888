import { customers } from '../story/callback-story';
import { demand, demandNothingLeft, demandOutcome } from '../story/demands';
import { callbackScenario } from './callback-scenario';
import { callInVain, demandOneRetry, retrySeconds } from './one-retry';

export const hungUpAtOnce = callbackScenario({
  name: 'hung-up-at-once',
  about: 'The customer answers, and hangs up a second later. They were not reached: the callback is tried again, with one retry less, and nobody has to say so.',
  async tell(story) {
    await story.signIn();
    story.phone(customers.first).behave({ kind: 'answers', afterSeconds: 6, hangsUpAfterSeconds: 1 });
    const promised = await story.promise({ minutes: 3 });
    const { again, failedAt } = await callInVain(story, promised);
    const [reason] = again.journey.filter(({ event }) => event === 'attempt-failed');
    demand(reason?.detail.includes('hung up as soon as') === true, `The journey was to say why: ${JSON.stringify(again.journey)}`);

    story.phone(customers.first).behave({ kind: 'answers', afterSeconds: 6 });
    await story.untilDue(again.dueAt);
    await story.handle(30);
    demandOutcome(await story.ended(promised.id), 'answered');
    await story.rest(retrySeconds * 2);
    demandNothingLeft(story);
    demandOneRetry(story, promised, failedAt);
  },
});
