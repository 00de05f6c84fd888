import type { Problem } from '../../../lambda/http/api-types';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { callbackScenario } from './callback-scenario';

export const wrongNumberPutRight = callbackScenario({
  name: 'wrong-number-put-right',
  about: 'A callback is promised to a wrong number, and for the wrong queue. An agent puts both right a minute before it is due. The right customer is called at the promised time, and the wrong one never.',
  async tell(story) {
    await story.signIn();
    const standing = await story.promise({ number: customers.third, minutes: 30 });
    const promised = await story.promise({ number: customers.first, minutes: 5, numberVerified: true });
    await story.untilDue(plusSeconds(promised.dueAt, -60));
    const refused = await story.stage.api.call<Problem>('ada', `PATCH /callbacks/${promised.id}`, { body: { number: standing.number } });
    demand(refused.status === 409 && refused.body.code === 'number-owed-callback', `A customer who is owed one was to get no second: ${JSON.stringify(refused)}`);

    const { salesQueue } = story.stage.instance;
    const right = await story.edit(promised.id, { number: '020 7946 0144', queueId: salesQueue.id, version: promised.version });
    demand(right.id === promised.id && right.number === customers.second && right.queue.name === 'Sales', `Number and queue were to be changed, and the id to stay: ${JSON.stringify(right)}`);
    demand(right.dueAt === promised.dueAt && !right.numberVerified, `The time was to stay, and nobody verified the new number: ${JSON.stringify(right)}`);
    await story.untilDue(promised.dueAt);
    await story.handle(30);
    demandOutcome(await story.ended(promised.id), 'answered');
    await story.cancel(standing.id);
    await story.look(promised.id);
    await story.passAfterwards();
    demandCalls(story, customers.first, []);
    demandCalls(story, customers.second, [{ by: 'ada', from: promised.dueAt, until: plusSeconds(promised.dueAt, 60) }]);
    demandNothingLeft(story);
  },
});
