import type { Problem } from '../../../lambda/http/api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { customers, type CallbackStory } from '../story/callback-story';
import { callsTo, demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { AFTERWARDS_SECONDS } from '../story/story';
import { callbackScenario } from './callback-scenario';

/** A promise that waits for another call is looked at again after a minute at most. */
const goesOnWithinSeconds = 75;

export const handDialledAndPromised = callbackScenario({
  name: 'hand-dialled-and-promised',
  about: 'Agents dial by hand two customers who are owed callbacks. One is called back all the same once that call is over, since its agent serves another queue. The other is not: their agent serves the queue, and talked to them.',
  async tell(story) {
    await story.signIn('Lunch');
    await story.signIn('Available', 'ben');
    await story.signIn('Lunch', 'chloe');
    const promised = await story.promise({ minutes: 3, comment: 'Asks for the price of the second charger' });
    const other = await story.promise({ number: customers.second, minutes: 30 });
    await story.pass(60);
    const dialledAt = story.now;
    story.desk('chloe').dial(customers.first);
    await story.pass(4);
    await refused(story, 'POST /dials', { number: promised.number });
    await story.connected('chloe');
    await story.pass(10);
    await refused(story, 'POST /dials', { number: promised.number });
    await refused(story, `POST /callbacks/${promised.id}/dial-now`);
    await story.untilDue(plusSeconds(promised.dueAt, 60));
    demand(callsTo(story.stage, promised.number).length === 1, 'Nobody was to call a customer who is in talk, though their time had come.');
    const overAt = story.now;
    await story.finish('chloe');
    await story.handle(30, 'ben');
    const ended = await story.ended(promised.id);
    demandOutcome(ended, 'answered');
    demandLine(ended, 'chloe dialled the customer by hand, and not by it. It stays');

    const handAt = story.now;
    story.desk('ben').dial(customers.second);
    await story.connected('ben');
    await story.pass(30);
    await story.finish('ben');
    const settled = await story.ended(other.id);
    demandOutcome(settled, 'reached-otherwise');
    demandLine(settled, 'ben dialled the customer by hand, and not by it.');
    await story.untilDue(plusSeconds(other.dueAt, AFTERWARDS_SECONDS));
    demandCalls(story, customers.first, [{ by: 'chloe', from: dialledAt, until: dialledAt }, { by: 'ben', from: overAt, until: plusSeconds(overAt, goesOnWithinSeconds) }]);
    demandCalls(story, customers.second, [{ by: 'ben', from: handAt, until: plusSeconds(handAt, 5) }]);
    demandNothingLeft(story);
  },
});

/** The product must tell ada that somebody calls the customer already, or has the call. */
async function refused({ stage }: CallbackStory, route: string, body?: object): Promise<void> {
  const { status, body: problem } = await stage.api.call<Problem>('ada', route, { body, headers: { 'idempotency-key': 'click-of-ada' } });
  const isTold = route === 'POST /dials' ? problem.code === 'customer-being-called' && problem.detail.includes('chloe') : problem.code === 'agent-has-it';
  demand(status === 409 && isTold, `${route} was to be refused, since chloe calls this customer: ${status}, ${JSON.stringify(problem)}`);
}

function demandLine({ journey }: ScheduledCallback, text: string): void {
  demand(journey.some(({ event, detail }) => event === 'called-beside' && detail.startsWith(text)), `The journey was to say: ${text} It says: ${JSON.stringify(journey)}`);
}
