import { customers } from '../story/callback-story';
import { demand, demandNothingLeft, demandOutcome } from '../story/demands';
import { callbackScenario } from './callback-scenario';
import { callInVain, demandOneRetry } from './one-retry';

export const retry = callbackScenario({
  name: 'retry',
  about: 'The customer does not answer. The callback is tried again after the queue’s pause, with one retry less. Connect’s own retry never dials.',
  async tell(story) {
    await story.signIn();
    story.phone(customers.first).behave({ kind: 'no-answer' });
    const promised = await story.promise({ minutes: 3 });
    const { again, failedAt } = await callInVain(story, promised);
    demand(again.queue.id === promised.queue.id && again.owner === promised.owner, 'Queue and owner were to stay.');
    story.phone(customers.first).behave({ kind: 'answers', afterSeconds: 6 });
    await story.untilDue(again.dueAt);
    await story.handle(30);
    demandOutcome(await story.ended(promised.id), 'answered');

    // Connect's own retry, set three days ahead, would still be there.
    await story.passAfterwards();
    demandNothingLeft(story);
    demandOneRetry(story, promised, failedAt);
  },
});
