import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { customerFirstScenario } from './customer-first-scenario';
import { provePerson } from './prove-person';

export const customerFirstAgentEvents = customerFirstScenario({
  name: 'customer-first-agent-events',
  about: 'How agents are is read from their events, and Connect is not asked. The first customer is called for the idle agent. While that one talks nobody is called, and when they are idle again the second customer is.',
  agentEvents: true,
  async tell(story) {
    const { journal } = story.stage.emulator;
    await story.signIn();
    const first = await story.promise({ number: customers.first, minutes: 3, own: false });
    const second = await story.promise({ number: customers.second, minutes: 4, own: false });
    await story.untilDue(first.dueAt);
    await provePerson(story, customers.first);
    await story.connected();
    await story.untilDue(plusSeconds(second.dueAt, 60));
    demandCalls(story, customers.second, []);
    const free = story.now;
    await story.finish();
    await provePerson(story, customers.second);
    await story.connected();
    await story.pass(20);
    await story.finish();
    demandOutcome(await story.ended(first.id), 'answered');
    demandOutcome(await story.ended(second.id), 'answered');
    const asked = journal.entries.filter(({ kind, what, detail }) => kind === 'call' && what === 'GetCurrentUserData' && String(detail.caller).endsWith('/queue-dispatch'));
    demand(asked.length === 0, `Connect was not to be asked how agents are, and was ${asked.length} times.`);
    await story.passAfterwards();
    demandCalls(story, customers.second, [{ by: 'ada', from: free, until: plusSeconds(free, 30) }]);
    demandNothingLeft(story);
  },
});
