import { callbackScenario } from '../callbacks/callback-scenario';
import { mobiles } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { CustomerApp } from './customer-app';
import { promisedTo } from './promised-to';

/** Local Support has slots of a quarter of an hour, each for two customers. */
const wished = '2026-11-23T10:00:00.000Z';

export const appRequestSlot = callbackScenario({
  name: 'app-request-slot',
  about: 'Three customers want the same slot in the app, which has two seats. The third gets one when the second cancels, and two are called at that time.',
  startAt: '2026-11-23T09:35:00.000Z',
  async tell(story) {
    await story.signIn('Lunch');
    const [first, second, third] = Object.values(mobiles).map((number) => new CustomerApp(story, number)) as [CustomerApp, CustomerApp, CustomerApp];
    for (const app of [first, second, third]) await app.proveNumber();
    await story.pass(30);
    const [nearest] = await first.slots(wished, 3);
    demand(nearest?.startsAt === wished && nearest.local === '2026-11-23T10:00+00:00', `The slot nearest to ${wished} was to begin then, and is ${JSON.stringify(nearest)}.`);

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

    await story.untilDue(plusSeconds(slot, -60));
    story.desk('ada').setStatus('Available');
    await story.handle(30);
    await story.handle(30);
    demandOutcome(await story.ended(firstPromised.id), 'answered');
    demandOutcome(await story.ended(lastPromised.id), 'answered');
    for (const { app, request } of [{ app: first, request: kept }, { app: third, request: last }]) {
      const after = await app.look(request);
      demand(after.outcome === 'answered', `The app was to show that the call was answered: ${JSON.stringify(after)}`);
      demandCalls(story, app.number, [{ by: 'ada', from: slot, until: plusSeconds(slot, 150) }]);
    }
    await story.passAfterwards();
    demandCalls(story, second.number, []);
    demandNothingLeft(story);
  },
});
