import { callbackScenario } from '../callbacks/callback-scenario';
import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { CustomerApp } from './customer-app';
import { promisedTo } from './promised-to';

/** Local Support has slots of a quarter of an hour, each for two customers. */
const wished = '2026-11-23T10:00:00.000Z';

export const appRequestSlot = callbackScenario({
  name: 'app-request-slot',
  about: 'Three customers want the same time in the app, which has two places: the third gets one when the second takes theirs back, and two are called at that time.',
  async tell(story) {
    await story.signIn('Lunch');
    const [first, second, third] = Object.values(customers).map((number) => new CustomerApp(story, number)) as [CustomerApp, CustomerApp, CustomerApp];
    for (const app of [first, second, third]) await app.proveNumber();
    await story.pass(30);
    const [nearest] = await first.slots(wished, 3);
    demand(nearest?.startsAt === wished && nearest.local === '2026-11-23T10:00', `The slot nearest to ${wished} was to begin then, and is ${JSON.stringify(nearest)}.`);

    const slot = wished;
    const kept = await first.request({ slot, comment: 'The invoice of November' });
    demand(kept.state === 'scheduled' && kept.dueAt === slot, `The request was to be scheduled for its slot: ${JSON.stringify(kept)}`);
    const firstPromised = await promisedTo(story, first.number);
    const takenBack = await second.request({ slot });
    const secondPromised = await promisedTo(story, second.number);
    await third.requestRefused({ slot }, 'slot-full');
    const [otherwise] = await third.slots(wished, 1);
    demand(otherwise?.startsAt !== slot, 'A full slot was not to be offered.');
    const cancelled = await second.cancel(takenBack);
    demand(cancelled.outcome === 'cancelled', `The second request was to be cancelled: ${JSON.stringify(cancelled)}`);
    demandOutcome(await story.ended(secondPromised.id), 'cancelled');
    const last = await third.request({ slot });
    const lastPromised = await promisedTo(story, third.number);

    await story.passUntil(plusSeconds(slot, -60));
    story.desk('ada').setStatus('Available');
    await story.handle(30);
    await story.handle(30);
    demandOutcome(await story.ended(firstPromised.id), 'handled');
    demandOutcome(await story.ended(lastPromised.id), 'handled');
    for (const { app, request } of [{ app: first, request: kept }, { app: third, request: last }]) {
      const after = await app.look(request);
      demand(after.outcome === 'talked', `The app was to show that they talked: ${JSON.stringify(after)}`);
      demandCalls(story, app.number, [{ by: 'ada', from: slot, until: plusSeconds(slot, 150) }]);
    }
    await story.pass(600);
    demandCalls(story, second.number, []);
    demandNothingLeft(story);
  },
});
