import { supportNumber } from '../../instance/local-instance';
import { demand, demandNothingLeft } from '../story/demands';
import { callInScenario } from './call-in-scenario';
import { callers } from './call-in-story';

export const callInDelayed = callInScenario({
  name: 'call-in-delayed',
  about: 'Two customers wait in line without a call. At their turn the first is told, accepts, calls, mistypes the code once, and talks to the free agent. The second lets their turn pass.',
  async tell(story) {
    await story.signIn();
    story.callIn(callers.third);
    await story.answer();
    const [first, second] = [story.appOf(callers.first), story.appOf(callers.second)];
    const asked = await first.announce('delayed', { order: '4711' });
    demand(asked.state === 'queued' && asked.call === undefined, `The customer was to be in line, without a number yet: ${JSON.stringify(asked)}`);
    await story.pass(20);
    await second.announce('delayed');
    await story.pass(60);
    await first.demandState('queued');
    await first.acceptRefused('call-in-not-ready');
    demand(first.pushes().length === 0, 'Nobody was to be told while no agent is free.');

    await story.finish();
    await story.until('the first customer is told', () => first.pushes().length > 0);
    await first.demandState('ready');
    await second.demandState('queued');
    await story.pass(15);
    const { call } = await first.accept();
    demand(call?.number === supportNumber && /^\d{8}$/.test(call.code ?? ''), `The customer was to get number and code, and got ${JSON.stringify(call)}.`);
    const told = first.pushes().at(-1)!;
    demand(told.type === 'call-in-code' && told.number === call!.number && told.code === call!.code, `The same was to be pushed: ${JSON.stringify(told)}`);
    await story.pass(30);
    demand(second.pushes().length === 0, 'The agent was to be kept for the first customer.');

    await story.callWith(callers.first, ['00000000', call!.code!]);
    await story.answer();
    story.demandAnnouncedAtDesk(callers.first, { dialback_context_order: '4711' });
    await first.demandState('matched');
    await story.pass(30);
    await story.finish();

    await story.until('the second customer is told', () => second.pushes().length > 0);
    await story.pass(240);
    await second.demandState('expired');
    await story.rest(600);
    demand(second.pushes().length === 1, `Who let their turn go by was to be left alone, and was told ${JSON.stringify(second.pushes())}.`);
    demandNothingLeft(story);
  },
});
