import { customers } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { customerFirstScenario } from './customer-first-scenario';
import { provePerson } from './prove-person';

export const customerFirstPreferred = customerFirstScenario({
  name: 'customer-first-preferred',
  about: 'Ada promises two callbacks to be hers if she is free then. Ben has been idle for longer. She gets the first. At the time of the second she talks, so Ben gets it at once. The queue needs English of its agents, which both have.',
  customerFirst: { skills: [{ name: 'Language', value: 'English', level: 3 }] },
  async tell(story) {
    const { centre } = story.stage.emulator.connect;
    for (const user of centre.store.users.values()) centre.associateProficiencies(user.id, [{ name: 'Language', value: 'English', level: 4 }]);
    await story.signIn('Available', 'ben');
    await story.pass(30);
    await story.signIn();
    const first = await story.promise({ number: customers.first, minutes: 3, own: false, preferMe: true });
    const second = await story.promise({ number: customers.second, minutes: 5, own: false, preferMe: true });
    demand(first.prefersMe === true, `The callback was to be Ada’s if she is free: ${JSON.stringify(first)}`);
    await story.untilDue(first.dueAt);
    await provePerson(story, customers.first);
    await story.connected();
    demand(story.desk('ben').view().contact === undefined, 'Ben was to be left in peace.');
    await story.untilDue(second.dueAt);
    await provePerson(story, customers.second);
    await story.connected('ben');
    await story.pass(20);
    await story.finish('ben');
    await story.finish();
    demandOutcome(await story.ended(first.id), 'answered');
    demandOutcome(await story.ended(second.id), 'answered');
    await story.passAfterwards();
    demandCalls(story, customers.first, [{ by: 'ada', from: first.dueAt, until: plusSeconds(first.dueAt, 10) }]);
    demandCalls(story, customers.second, [{ by: 'ben', from: second.dueAt, until: plusSeconds(second.dueAt, 10) }]);
    demandNothingLeft(story);
  },
});
