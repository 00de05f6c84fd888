import type { Problem } from '../../../lambda/http/api-types';
import { callbackScenario } from '../callbacks/callback-scenario';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';

const WHY = 'complained on Friday';

export const doNotCall = callbackScenario({
  name: 'do-not-call',
  about: 'The operator puts a customer on the do-not-call list. An agent clicks the number, and promises a callback: both are refused with since when and why. The operator takes the customer off the list, and the next promise is kept.',
  async tell(story) {
    await story.signIn();
    await story.operate('lists', 'put', customers.first, '--list', 'do-not-call', '--reason', WHY);
    const clicked = await story.stage.api.call<Problem>('ada', 'POST /dials', { body: { number: customers.first }, headers: { 'idempotency-key': 'a-click' } });
    const promised = await story.ask(story.requestFor({}));
    for (const { status, body } of [clicked, promised as unknown as typeof clicked]) {
      demand(status === 422 && body.code === 'do-not-call' && body.detail.includes(WHY) && body.detail.includes(story.now.slice(0, 10)), `It was to be refused: ${status}, ${JSON.stringify(body)}`);
    }
    await story.passAfterwards();
    demandCalls(story, customers.first, []);

    await story.operate('lists', 'remove', customers.first, '--list', 'do-not-call');
    const kept = await story.promise({ minutes: 10 });
    await story.untilDue(kept.dueAt);
    await story.handle(30);
    demandOutcome(await story.ended(kept.id), 'answered');
    await story.passAfterwards();
    demandCalls(story, customers.first, [{ by: 'ada', from: kept.dueAt, until: plusSeconds(kept.dueAt, 60) }]);
    demandNothingLeft(story);
  },
});
