import { callbackScenario } from '../callbacks/callback-scenario';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { CustomerApp } from './customer-app';
import { promisedTo } from './promised-to';

export const appRequestSpokenCode = callbackScenario({
  name: 'app-request-spoken-code',
  about: 'A customer of the app has a landline, which takes no texts. A call speaks the code that shows the number to be theirs, and they are called back on it.',
  async tell(story) {
    const askedAt = story.now;
    await story.signIn('Lunch');
    const app = new CustomerApp(story, customers.first);
    await app.codeRefused('text', 'number-takes-no-texts');
    await app.proveNumberInCall();
    demand(story.phone(app.number).view().texts.length === 0, 'A landline was to get no text.');
    await app.codeRefused('call', 'rate-limited');
    // Connect's counts of agents are some seconds old.
    story.desk('ada').setStatus('Available');
    await story.pass(30);
    const freeAt = story.now;
    const requested = await app.request({ comment: 'The invoice of November' });
    const promised = await promisedTo(story, app.number);
    await story.handle(30);
    demandOutcome(await story.ended(promised.id), 'answered');
    const after = await app.look(requested);
    demand(after.outcome === 'answered', `The app was to show that the call was answered: ${JSON.stringify(after)}`);
    await story.passAfterwards();
    demandCalls(story, app.number, [
      { from: askedAt, until: plusSeconds(askedAt, 10) },
      { by: 'ada', from: freeAt, until: plusSeconds(freeAt, 90) },
    ]);
    demandNothingLeft(story);
  },
});
