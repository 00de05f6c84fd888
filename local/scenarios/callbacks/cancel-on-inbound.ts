import { salesNumber } from '../../instance/local-instance';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { useModule } from '../story/use-module';
import { callbackScenario } from './callback-scenario';

const keptSentence = 'We are going to call you back. If you wait for an agent now, that is no longer needed.';

export const cancelOnInbound = callbackScenario({
  name: 'cancel-on-inbound',
  about: 'Two customers call in before they are called back, and wait for an agent. One calls before the due time, and is told. The callback of the other is in its queue already. Neither is called.',
  async tell(story) {
    useModule(story.stage, 'callback-called-in');
    await story.signIn('Lunch');
    const later = await story.promise({ number: customers.first, minutes: 8 });
    const queued = await story.promise({ number: customers.second, minutes: 2 });
    await story.untilDue(plusSeconds(queued.dueAt, 30));
    const inQueue = await story.look(queued.id);
    demand(inQueue.state === 'waiting', `The second callback was to stand in its queue, and is ${inQueue.state}.`);

    story.callIn(customers.first);
    await story.pass(10);
    const { heard } = story.phone(customers.first).view();
    demand(heard.includes(keptSentence), `The caller was to hear that they are not called back if they wait, and heard ${JSON.stringify(heard)}.`);
    demandOutcome(await story.ended(later.id), 'customer-called-in');
    // The event of the call in its queue is enough, so that may be any queue, and no flow has to ask.
    story.callIn(customers.second, salesNumber);
    await story.pass(5);
    demandOutcome(await story.ended(queued.id), 'customer-called-in');

    story.desk('ada').setStatus('Available');
    await story.handle(20);
    await story.handle(20);
    await story.untilDue(plusSeconds(later.dueAt, 30));
    await story.untilDue(plusSeconds(later.dueAt, 300));
    demandCalls(story, customers.first, []);
    demandCalls(story, customers.second, []);
    demandNothingLeft(story);
  },
});
