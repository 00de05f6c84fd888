import { supportNumber } from '../../instance/local-instance';
import { demand, demandNothingLeft } from '../story/demands';
import { callInScenario } from './call-in-scenario';
import { callers } from './call-in-story';

export const callInImmediate = callInScenario({
  name: 'call-in-immediate',
  about: 'A customer gets number and code at once and calls, and the agent sees what the app knew. The code is valid once: a second call with it is an ordinary one.',
  async tell(story) {
    await story.signIn();
    const app = story.appOf(callers.first);
    const { state, call } = await app.announce('immediate', { order: '4711', name: 'Zoë' });
    demand(state === 'expected' && call?.number === supportNumber && /^\d{8}$/.test(call.code ?? ''), `The customer was to get number and code at once: ${state}, ${JSON.stringify(call)}`);
    const shown = await app.look();
    demand(!JSON.stringify(shown).includes(call!.code!), 'The code was to be told once only.');
    await story.pass(20);

    // This phone shows no number, so the code alone says who calls.
    await story.callWith(callers.second, [call!.code!], 'withheld');
    await story.answer();
    story.demandAnnouncedAtDesk(callers.second, { dialback_context_order: '4711', dialback_context_name: 'Zoë' });
    await app.demandState('matched');
    await story.pass(30);
    await story.finish();

    await story.callWith(callers.third, [call!.code!, ''], 'withheld');
    await story.answer();
    story.demandOrdinaryAtDesk(callers.third);
    await story.pass(20);
    await story.finish();
    await story.rest(600);
    demand(app.pushes().length === 0, `Nothing was to be pushed: ${JSON.stringify(app.pushes())}`);
    demandNothingLeft(story);
  },
});
