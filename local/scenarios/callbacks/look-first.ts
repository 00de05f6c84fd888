import type { Problem } from '../../../lambda/http/api-types';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { callbackScenario } from './callback-scenario';

/** The setting of the local run. */
const lookSeconds = 120;

export const lookFirst = callbackScenario({
  name: 'look-first',
  about: 'An agent opens a callback shortly before it is due, and hands it back. A colleague opens it next, and it becomes due meanwhile: it waits for them, nobody else may call, and they call. The customer is called once.',
  async tell(story) {
    await story.signIn('Lunch');
    await story.signIn('Available', 'ben');
    const promised = await story.promise({ minutes: 5, comment: 'Asks for the price of the second charger', crmRecord: 'case-4711' });
    await story.untilDue(plusSeconds(promised.dueAt, -90));
    await story.open(promised.id);
    await story.pass(20);
    await story.handBack(promised.id);

    await story.passUntil(plusSeconds(promised.dueAt, -30));
    const opened = await story.open(promised.id, 'ben');
    demand(opened.claim?.by === 'ben' && opened.claim.until === plusSeconds(story.now, lookSeconds), `ben was to have it for two minutes: ${JSON.stringify(opened)}`);
    demand(opened.comment === promised.comment && opened.crmRecord === promised.crmRecord, `ben was to see all of it: ${JSON.stringify(opened)}`);
    const refused = await story.stage.api.call<Problem>('ada', `POST /callbacks/${promised.id}/dial-now`);
    demand(refused.status === 409 && refused.body.code === 'callback-claimed' && refused.body.detail!.startsWith('ben '), `ada was to be told that ben has it: ${JSON.stringify(refused)}`);

    await story.passUntil(plusSeconds(promised.dueAt, 60));
    demand(!story.desk('ben').view().contact, 'It was to wait for ben’s word, and is on its way already.');
    const calledAt = story.now;
    await story.callNow(promised.id, 'ben');
    await story.handle(30, 'ben');
    demandOutcome(await story.ended(promised.id, 'ben'), 'answered');
    await story.passAfterwards();
    demandCalls(story, customers.first, [{ by: 'ben', from: calledAt, until: plusSeconds(calledAt, 60) }]);
    demandNothingLeft(story);
  },
});
