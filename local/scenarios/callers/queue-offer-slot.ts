import { callbackScenario } from '../callbacks/callback-scenario';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { callbackOfCaller, hears, waitForOffer } from './wait-in-line';

export const queueOfferSlot = callbackScenario({
  name: 'queue-offer-slot',
  about: 'A waiting caller types another number, chooses the second of three times, and hangs up. They are called on that number at that time.',
  async tell(story) {
    await waitForOffer(story);
    const phone = story.phone(customers.first);
    phone.press('2');
    await hears(story, 'If this is right');
    phone.press('2');
    await hears(story, 'Please type the number');
    phone.press(`0${customers.second.slice(3)}#`);
    await story.until('the number is read back', () => phone.view().heard.some((sentence) => sentence.includes(customers.second)));
    await story.pass(1);
    phone.press('1');
    await hears(story, 'For later times');
    phone.press('2');
    await hears(story, 'Thank you');
    await story.until('the caller is released', () => phone.view().state === 'idle');
    const promised = await callbackOfCaller(story, customers.second);
    const booked = phone.view().heard.at(-1)!;
    demand(promised.state === 'pending' && booked.includes('today at 9 30 AM') && promised.dueAt === '2026-11-23T09:30:00.000Z', `The caller was to be called at the time they heard: “${booked}”, and ${promised.dueAt}.`);

    await story.finish();
    await story.untilDue(promised.dueAt);
    await story.handle(30);
    demandOutcome(await story.ended(promised.id), 'answered');
    demandCalls(story, customers.second, [{ by: 'ada', from: promised.dueAt, until: plusSeconds(promised.dueAt, 60) }]);
    demandCalls(story, customers.first, []);
    await story.passAfterwards();
    demandNothingLeft(story);
  },
});
