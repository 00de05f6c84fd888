import type { Problem } from '../../../lambda/http/api-types';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { callbackScenario } from './callback-scenario';

export const absentAgentTakenOver = callbackScenario({
  name: 'absent-agent-taken-over',
  about: 'An agent promises a customer to call them back, and falls ill. While they are there, the promise is hidden from colleagues. Then one who serves its queue finds it, takes it over and calls at its time; the ill agent sees what became of it.',
  async tell(story) {
    await story.signIn();
    const promised = await story.promise({ minutes: 30, own: true, comment: 'Wants the contract' });
    await story.signIn('Available', 'ben');
    const hidden = await story.stage.api.call<Problem>('ben', `PATCH /callbacks/${promised.id}`, { body: { own: true } });
    demand(hidden.status === 404, `ben was not to find ada’s promise while she is there: ${JSON.stringify(hidden)}`);
    demand((await story.list('owner=absent', 'ben')).length === 0, 'Nobody was absent yet.');

    await story.pass(60);
    story.desk('ada').logout();
    await story.pass(60);
    const [found] = await story.list('owner=absent', 'ben');
    demand(found?.id === promised.id && found.owner === 'ada', `ben was to find the promise of ada: ${JSON.stringify(found)}`);
    const taken = await story.edit(promised.id, { own: true, version: found!.version }, 'ben');
    demand(taken.mine && taken.formerOwner === 'ada', `It was to be ben’s: ${JSON.stringify(taken)}`);

    await story.untilDue(promised.dueAt);
    await story.handle(30, 'ben');
    demandOutcome(await story.ended(promised.id, 'ben'), 'answered');
    const [told] = await story.list('list=taken-over');
    demand(told?.id === promised.id && told.outcome?.code === 'answered', `ada was to see what became of it: ${JSON.stringify(told)}`);
    await story.passAfterwards();
    demandCalls(story, customers.first, [{ by: 'ben', from: promised.dueAt, until: plusSeconds(promised.dueAt, 60) }]);
    demandNothingLeft(story);
  },
});
