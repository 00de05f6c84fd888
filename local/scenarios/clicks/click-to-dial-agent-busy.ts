import { otherNumbers } from '../story/click-story';
import { clickScenario } from './click-scenario';

export const clickToDialAgentBusy = clickScenario({
  name: 'click-to-dial-agent-busy',
  about: 'A call of the live queue reaches the agent before the callback is in line. It is handled first. The callback is next, before another waiting call.',
  mode: 'queued-callback',
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
    await story.pass(10);
    story.callIn(otherNumbers.second);
    await story.pass(80);
    story.agent.hangUp();
    await story.pass(5);
    story.agent.clear();
    await story.handle(45);
    await story.ended();
  },
});
