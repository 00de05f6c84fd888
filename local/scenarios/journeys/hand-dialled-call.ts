import { customers } from '../story/callback-story';
import { demand } from '../story/demands';
import { activitiesOf, journeyOf, journeyScenario } from './journey-scenario';

export const handDialledCall = journeyScenario({
  name: 'hand-dialled-call',
  about: 'An agent dials two customers by hand in Connect. Both calls are in the journeys: the one that was answered, with how long they talked, and the one that was not.',
  async tell(story) {
    await story.signIn();
    story.desk('ada').dial(customers.first);
    await story.connected();
    await story.pass(40);
    await story.finish();
    story.phone(customers.second).behave({ kind: 'no-answer' });
    story.desk('ada').dial(customers.second);
    await story.until('nobody answers', () => story.desk('ada').view().contact?.state !== 'CONNECTING');
    await story.pass(1);
    story.desk('ada').clear();
    await story.pass(10);

    const journeys = [];
    for (const number of [customers.first, customers.second]) {
      const [call, ...others] = await activitiesOf(story, number);
      demand(call?.kind === 'dialled-by-hand' && call.agent === 'ada' && others.length === 0, `The journey of ${number} was to hold the call by hand alone: ${JSON.stringify([call, ...others])}`);
      journeys.push(await journeyOf(story, call!.contactIds[0]!));
    }
    const [talked, rang] = journeys;
    demand(talked!.answered && talked!.talkingSeconds !== null && Math.abs(talked!.talkingSeconds - 40) <= 1, `They talked for 40 seconds: ${JSON.stringify(talked)}`);
    demand(!rang!.answered && rang!.status === 'failed' && rang!.result !== null, `Nobody answered: ${JSON.stringify(rang)}`);
    return journeys;
  },
});
