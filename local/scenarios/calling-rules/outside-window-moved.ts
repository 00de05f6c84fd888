import type { Problem } from '../../../lambda/http/api-types';
import { callbackScenario } from '../callbacks/callback-scenario';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';

/** In New York it is not yet eight when London comes back from lunch. */
const number = '+12125550143';

export const outsideWindowMoved = callbackScenario({
  name: 'outside-window-moved',
  about: 'At a quarter to one in London an agent promises a customer in New York to call in ten minutes: it is a quarter to eight there, so the promise is moved to eight of their day, with a notice. A click on another number there asks whether to call all the same. The customer is called at eight.',
  startAt: '2026-11-23T12:45:00.000Z',
  async tell(story) {
    await story.signIn();
    story.phone(number).behave({ kind: 'answers', afterSeconds: 6 });
    const promised = await story.promise({ number, minutes: 10 });
    demand(promised.dueAt === `${story.now.slice(0, 10)}T13:00:00.000Z`, `It was to be moved to eight in New York: ${promised.dueAt}`);
    demand(promised.notices.some(({ code }) => code === 'moved-into-window'), `The agent was to be told: ${JSON.stringify(promised.notices)}`);
    const clicked = await story.stage.api.call<Problem>('ada', 'POST /dials', { body: { number: '+12125550144' }, headers: { 'idempotency-key': 'a-click' } });
    demand(clicked.status === 409 && clicked.body.code === 'outside-calling-window' && /07:4\d .*America\/New_York.*call all the same/.test(clicked.body.detail), `The click was to ask: ${JSON.stringify(clicked)}`);

    await story.untilDue(promised.dueAt);
    await story.handle(30);
    demandOutcome(await story.ended(promised.id), 'answered');
    await story.passAfterwards();
    demandCalls(story, number, [{ by: 'ada', from: promised.dueAt, until: plusSeconds(promised.dueAt, 60) }]);
    demandNothingLeft(story);
  },
});
