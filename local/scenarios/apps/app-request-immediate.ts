import { callbackScenario } from '../callbacks/callback-scenario';
import { customers, mobiles } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { CustomerApp } from './customer-app';
import { promisedTo } from './promised-to';

const context = { basket: 'B-17', name: 'Zoë' };

export const appRequestImmediate = callbackScenario({
  name: 'app-request-immediate',
  about: 'All agents are busy. A customer asks the app for a callback as soon as one is free, and gets it, from an agent who sees what the app knew.',
  async tell(story) {
    await story.signIn();
    story.callIn(customers.third);
    await story.answer();
    const app = new CustomerApp(story, mobiles.first);
    // Connect's counts of agents are some seconds old.
    await story.pass(30);
    const wait = await app.wait();
    demand(wait.basis === 'handle-time' && wait.waitSeconds! > 0, `The app was to be told of a wait, and was told ${JSON.stringify(wait)}.`);
    await app.requestRefused({}, 'number-check-needed');
    await app.proveNumber();
    const requested = await app.request({ comment: 'The invoice of November', context });
    demand(requested.state === 'in-line' && requested.dueAt === story.now, `The customer was to be in line at once: ${JSON.stringify(requested)}`);
    const promised = await promisedTo(story, app.number);

    await story.pass(60);
    demandCalls(story, app.number, []);
    const freeAt = story.now;
    await story.finish();
    await story.answer();
    const { attributes } = story.desk('ada').view().contact!;
    demand(attributes.dialback_context_basket === context.basket && attributes.dialback_context_name === context.name, `The agent was to see what the app knew, and saw ${JSON.stringify(attributes)}.`);
    demand(story.seen[0]!.heard.includes('The invoice of November'), `The agent was to hear the comment, and heard ${JSON.stringify(story.seen[0]!.heard)}.`);
    await story.pass(30);
    await story.finish();

    demandOutcome(await story.ended(promised.id), 'answered');
    const after = await app.look(requested);
    demand(after.state === 'over' && after.outcome === 'answered' && !('token' in after), `The app was to show that the call was answered: ${JSON.stringify(after)}`);
    await story.passAfterwards();
    demandCalls(story, app.number, [{ by: 'ada', from: freeAt, until: plusSeconds(freeAt, 60) }]);
    demandNothingLeft(story);
  },
});
