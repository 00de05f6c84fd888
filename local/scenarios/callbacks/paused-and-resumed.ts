import type { Problem } from '../../../lambda/http/api-types';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { callbackScenario } from './callback-scenario';

const WHY = 'Wrong numbers are being called.';

export const pausedAndResumed = callbackScenario({
  name: 'paused-and-resumed',
  about: 'Two minutes before a promised callback is due, the operator pauses all calls. A click is refused with since when and why, and the promise waits past its time. Three minutes later the operator resumes, and the customer is called.',
  async tell(story) {
    await story.signIn();
    const promised = await story.promise({ minutes: 10 });
    await story.untilDue(plusSeconds(promised.dueAt, -120));
    const pausedAt = story.now;
    const said = await story.operate('pause', '--why', WHY);
    demand(said.includes(WHY), `The command was to say what is paused: ${said}`);

    await story.pass(60);
    const refused = await story.stage.api.call<Problem>('ada', 'POST /dials', { body: { number: customers.second }, headers: { 'idempotency-key': 'a-click' } });
    demand(refused.status === 503 && refused.body.code === 'paused' && refused.body.detail.includes(WHY), `The click was to be refused: ${JSON.stringify(refused)}`);
    const me = await story.stage.api.call<{ paused?: { since: string; why: string }[] }>('ada', 'GET /me');
    demand(me.body.paused?.[0]?.since.slice(0, 16) === pausedAt.slice(0, 16), `The page was to be told: ${JSON.stringify(me.body.paused)}`);

    await story.untilDue(promised.dueAt);
    await story.untilDue(plusSeconds(promised.dueAt, 180));
    demand((await story.look(promised.id)).state === 'pending', 'The promise was to wait.');
    const resumedAt = story.now;
    await story.operate('resume');
    await story.handle(30);
    demandOutcome(await story.ended(promised.id), 'answered');
    await story.passAfterwards();
    demandCalls(story, customers.first, [{ by: 'ada', from: resumedAt, until: plusSeconds(resumedAt, 120) }]);
    demandNothingLeft(story);
  },
});
