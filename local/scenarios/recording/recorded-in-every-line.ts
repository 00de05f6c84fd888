import { callbackScenario } from '../callbacks/callback-scenario';
import { demand, demandOutcome } from '../story/demands';
import { callLines, customersOfSalesFirst } from './lines';
import { takeLine } from './take-line';

export const recordedInEveryLine = callbackScenario({
  name: 'recorded-in-every-line',
  about: 'The operator has all calls recorded. Whichever line a call takes, the customer is told so when they answer and the agent before, and then both sides are recorded.',
  settings: (instance) => ({ recording: 'always', ...customersOfSalesFirst(instance) }),
  async tell(story) {
    await story.signIn();
    for (const line of callLines) {
      const taken = await takeLine(story, line);
      demand(taken.customerHeard.includes('This call is recorded.'), `${line.name}: the customer was to be told, and heard ${JSON.stringify(taken.customerHeard)}.`);
      demand(taken.agentHeard.some((sentence) => /recorded/i.test(sentence)), `${line.name}: the agent was to be told, and heard ${JSON.stringify(taken.agentHeard)}.`);
      demand(taken.recorded.join() === 'Agent,Customer', `${line.name}: both sides were to be recorded, and were ${JSON.stringify(taken.recorded)}.`);
    }
    for (const id of [...story.callbacks.keys()]) demandOutcome(await story.ended(id), 'answered');
  },
});
