import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { callbackScenario } from './callback-scenario';

/** The setting of the local run. */
const lookSeconds = 120;

export const lookedAtTooLong = callbackScenario({
  name: 'looked-at-too-long',
  about: 'A callback waits in its line for an agent who is free. One on a break opens it to look at it first, which takes it out of the line, and goes away. After two minutes it comes to the next agent by itself.',
  async tell(story) {
    await story.signIn('Lunch');
    const promised = await story.promise({ minutes: 1 });
    await story.passUntil(plusSeconds(promised.dueAt, 30));
    demand((await story.look(promised.id)).state === 'waiting', 'It was to stand in its line.');
    const openedAt = story.now;
    await story.open(promised.id);
    const opened = await story.shows(promised.id, { what: 'out of its line', is: ({ state }) => state === 'pending' });
    demand(opened.claim?.by === 'ada' && opened.failedAttempts === 0 && opened.retriesLeft === promised.retriesLeft, `To look at it was to cost no retry: ${JSON.stringify(opened)}`);

    await story.signIn('Available', 'ben');
    await story.passUntil(plusSeconds(openedAt, lookSeconds - 1));
    demand(!story.desk('ben').view().contact, 'While ada looks at it, it was to come to nobody.');
    await story.handle(30, 'ben');
    demandOutcome(await story.ended(promised.id), 'answered');
    await story.rest(900);
    const from = plusSeconds(openedAt, lookSeconds);
    demandCalls(story, customers.first, [{ by: 'ben', from, until: plusSeconds(from, 60) }]);
    demandNothingLeft(story);
  },
});
