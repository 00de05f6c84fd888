import { callbackScenario } from '../callbacks/callback-scenario';
import { mobiles } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { CustomerApp } from './customer-app';
import { promisedTo } from './promised-to';

/** Local Support has slots of a quarter of an hour, each for two customers. */
const [early, late] = ['2026-11-23T10:00:00.000Z', '2026-11-23T10:15:00.000Z'];

export const customerMovesCallback = callbackScenario({
  name: 'customer-moves-callback',
  about: 'A customer wants to be called later than they asked for. The slot that they wish is full, so they keep their place, until a place there is free. Then they move, and are called at the new time alone.',
  startAt: '2026-11-23T09:35:00.000Z',
  async tell(story) {
    await story.signIn('Lunch');
    const [mover, second, third] = Object.values(mobiles).map((number) => new CustomerApp(story, number)) as [CustomerApp, CustomerApp, CustomerApp];
    for (const app of [mover, second, third]) await app.proveNumber();
    const request = await mover.request({ slot: early, comment: 'The invoice of November' });
    const promised = await promisedTo(story, mover.number);
    const takenBack = await second.request({ slot: late });
    const kept = await third.request({ slot: late });

    await mover.moveRefused(request, late, 'slot-full');
    const still = await mover.look(request);
    demand(still.dueAt === early, `A move to a full slot was to leave the customer at ${early}: ${JSON.stringify(still)}`);
    await second.cancel(takenBack);
    const moved = await mover.move(request, late);
    story.promisedFor.set(promised.id, moved.dueAt);
    demand(moved.dueAt === late && moved.state === 'scheduled', `The callback was to be moved to ${late}: ${JSON.stringify(moved)}`);
    await third.cancel(kept);

    await story.untilDue(plusSeconds(late, -60));
    demandCalls(story, mover.number, []);
    story.desk('ada').setStatus('Available');
    await story.handle(30);
    demandOutcome(await story.ended(promised.id), 'answered');
    demandCalls(story, mover.number, [{ by: 'ada', from: late, until: plusSeconds(late, 60) }]);
    for (const { number } of [second, third]) demandCalls(story, number, []);
    await story.passAfterwards();
    demandNothingLeft(story);
  },
});
