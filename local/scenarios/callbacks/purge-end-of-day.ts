import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { callbackScenario } from './callback-scenario';

/** Sales closes at half past five, London. */
const closingAt = '2026-11-23T17:30:00.000Z';

export const purgeEndOfDay = callbackScenario({
  name: 'purge-end-of-day',
  about: 'Nobody accepts a callback before its queue closes for the day. It is withdrawn from Connect and leaves the list, and nobody calls in the evening.',
  startAt: '2026-11-23T17:10:00.000Z',
  async tell(story) {
    await story.signIn('Lunch', 'chloe');
    const promised = await story.promise({ queueId: story.stage.instance.salesQueue.id, minutes: 3 }, 'chloe');
    demand(promised.purgeAt === closingAt, `It was to be purged when the queue closes, not at ${promised.purgeAt}.`);
    await story.untilDue(plusSeconds(promised.dueAt, 10));
    await story.untilDue(plusSeconds(closingAt, -30));
    const waiting = await story.look(promised.id, 'chloe');
    demand(waiting.state === 'waiting', `Until then it was to stand in its queue, and is ${waiting.state}.`);

    await story.passUntil(plusSeconds(closingAt, 15));
    demandOutcome(await story.ended(promised.id, 'chloe'), 'purged');
    demandNothingLeft(story);
    const list = await story.list('', 'chloe');
    demand(list.length === 0, `The list of callbacks was to be empty: ${JSON.stringify(list)}`);
    story.desk('chloe').setStatus('Available');
    await story.passAfterwards();
    demand(!story.desk('chloe').view().contact, 'Nothing was to be offered after the end of the day.');
    demandCalls(story, customers.first, []);
  },
});
