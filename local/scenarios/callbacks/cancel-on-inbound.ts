import { salesNumber } from '../../instance/local-instance';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { useCalledInModule } from '../story/use-called-in-module';
import { callbackScenario } from './callback-scenario';

const cancelledSentence = 'You were going to be called back. That is no longer needed, as you are with us now.';

export const cancelOnInbound = callbackScenario({
  name: 'cancel-on-inbound',
  about: 'Customers call in before they were called back: one before the time, and hears of it; one whose callback stands in its queue already. Neither is called.',
  async tell(story) {
    useCalledInModule(story.stage);
    await story.signIn('Lunch');
    const later = await story.promise({ number: customers.first, minutes: 15 });
    const queued = await story.promise({ number: customers.second, minutes: 2 });
    await story.passUntil(plusSeconds(queued.dueAt, 30));
    const inQueue = await story.look(queued.id);
    demand(inQueue.state === 'waiting', `The second callback was to stand in its queue, and is ${inQueue.state}.`);

    story.callIn(customers.first);
    await story.pass(10);
    const { heard } = story.phone(customers.first).view();
    demand(heard.includes(cancelledSentence), `The caller was to hear that they are not called back, and heard ${JSON.stringify(heard)}.`);
    demandOutcome(await story.ended(later.id), 'customer-called-in');
    // To any queue, and where no flow asks: the event of the call is enough.
    story.callIn(customers.second, salesNumber);
    await story.pass(5);
    demandOutcome(await story.ended(queued.id), 'customer-called-in');

    story.desk('ada').setStatus('Available');
    await story.handle(20);
    await story.handle(20);
    await story.passUntil(plusSeconds(later.dueAt, 300));
    demandCalls(story, customers.first, []);
    demandCalls(story, customers.second, []);
    demandNothingLeft(story);
  },
});
