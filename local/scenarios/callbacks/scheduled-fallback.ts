import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { callbackScenario } from './callback-scenario';

/** A caller who keeps the owner on the line longer than a customer should wait for them. */
const talkative = '+441214960117';

/** The setting of the local run. */
const patienceSeconds = 300;

export const scheduledFallback = callbackScenario({
  name: 'scheduled-fallback',
  about: 'The owner of a callback stays on another call. When their patience time is over, the next agent of the queue gets it.',
  async tell(story) {
    await story.signIn();
    const promised = await story.promise({ minutes: 3, own: true, comment: 'Wants the contract' });
    await story.pass(60);
    story.callIn(talkative);
    await story.answer();
    await story.signIn('Available', 'ben');
    await story.untilDue(promised.dueAt);
    await story.untilDue(plusSeconds(promised.dueAt, patienceSeconds - 30));
    demand(!story.desk('ben').view().contact, 'The callback was to wait for its owner, and is with another agent already.');
    await story.handle(30, 'ben');
    const after = await story.ended(promised.id);

    demandOutcome(after, 'answered');
    const from = plusSeconds(promised.dueAt, patienceSeconds);
    demandCalls(story, customers.first, [{ by: 'ben', from, until: plusSeconds(from, 120) }]);
    await story.finish();
    await story.passAfterwards();
    demand(!story.desk('ada').view().contact, 'Its owner was to hear of it no more.');
    demandCalls(story, customers.first, [{ by: 'ben', from, until: plusSeconds(from, 120) }]);
    demandNothingLeft(story);
  },
});
