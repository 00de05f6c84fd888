import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { announcedAs, customerFirstScenario } from './customer-first-scenario';

export const customerFirstDetection = customerFirstScenario({
  name: 'customer-first-detection',
  about: 'Connect listens to who answers. A voicemail keeps who called, after its beep. A fax machine is found to be one. Then a person answers, who hears who calls, presses nothing, and has an agent.',
  customerFirst: { proof: 'answer-machine-detection' },
  campaignCalls: 1,
  async tell(story) {
    await story.signIn();
    story.phone(customers.first).behave({ kind: 'voicemail', afterSeconds: 10 });
    const voicemail = await story.promise({ number: customers.first, minutes: 3, own: false });
    const fax = await story.promise({ number: customers.second, minutes: 5, own: false });
    await story.untilDue(voicemail.dueAt);
    await story.until('the voicemail answers', () => story.phone(customers.first).view().state === 'connected');
    await story.until('the call is over', () => story.phone(customers.first).view().state === 'idle');
    const kept = story.phone(customers.first).view().heard;
    demand(kept.length === 1 && kept[0]!.includes(announcedAs), `The voicemail was to keep who called, once, and heard ${JSON.stringify(kept)}.`);
    demandOutcome(await story.ended(voicemail.id), 'voicemail');
    story.phone(customers.second).behave({ kind: 'fax', afterSeconds: 5 });
    await story.untilDue(fax.dueAt);
    await story.until('the fax machine answers', () => story.phone(customers.second).view().state === 'connected');
    await story.until('the call is over', () => story.phone(customers.second).view().state === 'idle');
    demandOutcome(await story.ended(fax.id), 'fax');
    demand(story.desk('ada').view().contact === undefined, 'No agent was to get a machine.');
    story.phone(customers.second).behave({ kind: 'answers', afterSeconds: 6 });
    const person = await story.promise({ number: customers.second, minutes: 3, own: false });
    await story.untilDue(person.dueAt);
    await story.connected();
    const { heard } = story.phone(customers.second).view();
    demand(heard.some((said) => said.includes(announcedAs)) && !heard.some((said) => said.includes('press 1')), `The person was to hear who calls, and of no key, and heard ${JSON.stringify(heard)}.`);
    await story.pass(30);
    await story.finish();
    demandOutcome(await story.ended(person.id), 'answered');
    await story.passAfterwards();
    demandCalls(story, customers.first, [{ from: voicemail.dueAt, until: plusSeconds(voicemail.dueAt, 10) }]);
    demandNothingLeft(story);
  },
});
