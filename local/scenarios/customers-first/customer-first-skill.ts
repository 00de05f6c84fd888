import { CustomerApp } from '../apps/customer-app';
import { promisedTo } from '../apps/promised-to';
import { mobiles } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { customerFirstScenario } from './customer-first-scenario';
import { provePerson } from './prove-person';

const skills = [{ name: 'Language', value: 'German', level: 3 }];

export const customerFirstSkill = customerFirstScenario({
  name: 'customer-first-skill',
  about: 'A customer needs an agent who speaks German. The one who does is busy, and the one who is idle does not. Another customer, who needs no skill, is called meanwhile. The first is called when the German agent is free, and gets that agent, though the other has been idle for longer.',
  async tell(story) {
    const { centre } = story.stage.emulator.connect;
    const ben = [...centre.store.users.values()].find(({ username }) => username === 'ben')!;
    centre.associateProficiencies(ben.id, [{ name: 'Language', value: 'German', level: 4 }]);
    await story.signIn('Available', 'ben');
    story.callIn('+442079460191');
    await story.connected('ben');
    await story.signIn();
    const [german, any] = [new CustomerApp(story, mobiles.first), new CustomerApp(story, mobiles.second)];
    for (const app of [german, any]) await app.proveNumber();
    await german.request({ skills });
    const first = await promisedTo(story, german.number);
    await story.pass(10);
    await any.request({});
    const second = await promisedTo(story, any.number);
    await provePerson(story, any.number);
    await story.connected();
    demandCalls(story, german.number, []);
    await story.pass(20);
    await story.finish();
    demandOutcome(await story.ended(second.id), 'answered');
    await story.pass(60);
    demandCalls(story, german.number, []);
    const free = story.now;
    await story.finish('ben');
    await provePerson(story, german.number);
    await story.connected('ben');
    demand(story.desk('ada').view().contact === undefined, 'The agent without the skill was not to get the customer.');
    await story.pass(20);
    await story.finish('ben');
    demandOutcome(await story.ended(first.id), 'answered');
    demandCalls(story, german.number, [{ by: 'ben', from: free, until: plusSeconds(free, 30) }]);
    await story.passAfterwards();
    demandNothingLeft(story);
  },
});
