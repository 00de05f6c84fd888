import { callbackOfCaller, hears } from '../callers/wait-in-line';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { customerFirstScenario } from './customer-first-scenario';
import { provePerson } from './prove-person';

export const customerFirstCaller = customerFirstScenario({
  name: 'customer-first-caller',
  about: 'A waiting caller chooses to be called back, and hangs up. When the agent is free, the caller’s phone rings first, and the agent has them once they have pressed the key.',
  queue: { offer: { aboveSeconds: 60 } },
  async tell(story) {
    await story.signIn();
    story.callIn(customers.third);
    await story.connected();
    story.callIn(customers.first);
    const phone = story.phone(customers.first);
    await hears(story, 'Would you rather be called back?');
    phone.press('1');
    await hears(story, 'If this is right');
    phone.press('1');
    await hears(story, 'Thank you');
    await story.until('the caller is released', () => phone.view().state === 'idle');
    const promised = await callbackOfCaller(story);
    demand(promised.state === 'pending' && promised.origin === 'caller', `The callback was to wait for its agent, and is ${promised.state}.`);
    await story.pass(60);
    demandCalls(story, customers.first, []);
    const free = story.now;
    await story.finish();
    await provePerson(story, customers.first);
    await story.connected();
    await story.pass(20);
    await story.finish();
    demandOutcome(await story.ended(promised.id), 'answered');
    await story.passAfterwards();
    demandCalls(story, customers.first, [{ by: 'ada', from: free, until: plusSeconds(free, 30) }]);
    demandNothingLeft(story);
  },
});
