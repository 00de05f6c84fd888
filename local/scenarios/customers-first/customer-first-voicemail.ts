import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { announcedAs, customerFirstScenario } from './customer-first-scenario';

export const customerFirstVoicemail = customerFirstScenario({
  name: 'customer-first-voicemail',
  about: 'A voicemail answers. It presses no key, so no agent gets it. It keeps who called and under which number, and the callback is over, as the queue tries nothing again.',
  async tell(story) {
    await story.signIn();
    story.phone(customers.first).behave({ kind: 'voicemail', afterSeconds: 15 });
    const promised = await story.promise({ minutes: 3, own: false });
    await story.untilDue(promised.dueAt);
    await story.until('the voicemail answers', () => story.phone(customers.first).view().state === 'connected');
    await story.until('the call is over', () => story.phone(customers.first).view().state === 'idle');
    const { heard } = story.phone(customers.first).view();
    demand(heard.at(-1)!.includes(announcedAs) && heard.at(-1)!.includes('we called'), `The voicemail was to keep who called, and heard ${JSON.stringify(heard)}.`);
    demandOutcome(await story.ended(promised.id), 'not-proved');
    demand(story.desk('ada').view().contact === undefined, 'No agent was to get the voicemail.');
    await story.passAfterwards();
    demandCalls(story, customers.first, [{ from: promised.dueAt, until: plusSeconds(promised.dueAt, 10) }]);
    demandNothingLeft(story);
  },
});
