import { otherNumbers } from '../story/click-story';
import { clickScenario } from './click-scenario';

export const legacyAgentBusy = clickScenario({
  name: 'legacy-agent-busy',
  about: 'Deprecated mode: a call of the live queue comes first. The customer was dialled already, and holds until that call is over.',
  mode: 'legacy',
  async tell(story) {
    story.customer.behave({ kind: 'answers', afterSeconds: 6 });
    await story.signIn();
    await story.pass(30);
    story.callIn(otherNumbers.first);
    await story.pass(2);
    await story.clickToDial();
    await story.offered();
    await story.pass(1);
    story.agent.accept();
    await story.connected();
    await story.pass(90);
    story.agent.hangUp();
    await story.pass(5);
    story.agent.clear();
    await story.handle(45);
    await story.ended();
  },
});
