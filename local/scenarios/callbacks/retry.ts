import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { callbackScenario } from './callback-scenario';

/** The local run's setting. */
const retrySeconds = 300;

export const retry = callbackScenario({
  name: 'retry',
  about: 'The customer does not answer; the callback is tried again after the queue’s pause, with one retry less, and Connect’s own retry never dials.',
  async tell(story) {
    await story.signIn();
    story.phone(customers.first).behave({ kind: 'no-answer' });
    const promised = await story.promise();
    await story.passUntil(promised.dueAt);
    await story.offered();
    story.desk('ada').accept();
    const again = await story.failed(promised.id);
    const failedAt = story.now;
    demand(again.retriesLeft === promised.retriesLeft - 1, `One retry less was to be left than ${promised.retriesLeft}: ${again.retriesLeft}.`);
    demand(again.queue.id === promised.queue.id && again.owner === promised.owner, 'Queue and owner were to stay.');
    story.phone(customers.first).behave({ kind: 'answers', afterSeconds: 6 });
    await story.passUntil(again.dueAt);
    await story.handle(30);
    demandOutcome(await story.ended(promised.id), 'handled');

    // Connect's own retry, set three days ahead, would still be there.
    await story.pass(600);
    demandNothingLeft(story);
    demandCalls(story, customers.first, [
      { by: 'ada', from: promised.dueAt, until: plusSeconds(promised.dueAt, 60) },
      { by: 'ada', from: plusSeconds(failedAt, retrySeconds - 60), until: plusSeconds(failedAt, retrySeconds + 120) },
    ]);
  },
});
