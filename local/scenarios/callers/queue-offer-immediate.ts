import { callbackScenario } from '../callbacks/callback-scenario';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { callbackOfCaller, hears, waitForOffer } from './wait-in-line';

export const queueOfferImmediate = callbackScenario({
  name: 'queue-offer-immediate',
  about: 'A waiting caller chooses a callback, hangs up, and keeps their position: they are called before a caller who came later.',
  async tell(story) {
    await waitForOffer(story);
    const phone = story.phone(customers.first);
    phone.press('1');
    await hears(story, 'If this is right');
    phone.press('1');
    await hears(story, 'Thank you');
    await story.until('the caller is released', () => phone.view().state === 'idle');
    // Connect puts the callback into the queue ten seconds after the flow made it, and sends the event then.
    await story.pass(12);
    const promised = await callbackOfCaller(story);
    demand(promised.state === 'waiting', `The callback was to stand in the queue, and is ${promised.state}.`);

    story.callIn(customers.second);
    await story.pass(60);
    const freeAt = story.now;
    await story.finish();
    await story.handle(30);
    demandOutcome(await story.ended(promised.id), 'answered');
    demandCalls(story, customers.first, [{ by: 'ada', from: freeAt, until: plusSeconds(freeAt, 60) }]);
    demand(story.seen[0]!.heard.some((sentence) => sentence.startsWith('This is a callback')), `The agent was to hear that it is a callback, and heard ${JSON.stringify(story.seen[0]!.heard)}.`);

    // The caller who came later is served later.
    await story.handle(20);
    demand(story.desk('ada').view().contact === undefined, 'Nobody else was to wait.');
    await story.passAfterwards();
    demandNothingLeft(story);
  },
});
