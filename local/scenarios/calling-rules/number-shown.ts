import type { Problem, StartDialRequest } from '../../../lambda/http/api-types';
import { salesNumber, supportNumber } from '../../instance/local-instance';
import { callbackScenario } from '../callbacks/callback-scenario';
import type { CallbackStory } from '../story/callback-story';
import { demand, demandNothingLeft, demandOutcome } from '../story/demands';
import { agentName } from '../story/story';

const german = { promised: '+493023125017', clicked: '+493023125018' };
const british = '+442079460143';

export const numberShown = callbackScenario({
  name: 'number-shown',
  about: 'The operator shows another number to customers in Germany. The callback of one of them shows it; an agent who clicks on another chooses the usual one. A customer in Britain may not see the number for Germany: that choice is refused.',
  settings: () => ({ callerIds: [{ number: salesNumber, name: 'For Germany', countries: ['DE'] }] }),
  async tell(story) {
    await story.signIn();
    for (const number of Object.values(german)) story.phone(number).behave({ kind: 'answers', afterSeconds: 6 });
    const { id, dueAt } = await story.promise({ number: german.promised });
    await story.untilDue(dueAt);
    await shows(story, german.promised, salesNumber);
    const { journey } = await story.ended(id);
    demandOutcome(await story.ended(id), 'answered');
    demand(journey.some(({ event, detail }) => event === 'handed-off' && detail.includes(`The customer sees ${salesNumber}.`)), `The journey was to say which number the customer saw: ${JSON.stringify(journey)}`);

    demand((await click(story, { number: german.clicked, callerId: supportNumber })).status === 201, 'The usual number may be chosen.');
    await shows(story, german.clicked, supportNumber);
    const refused = await click(story, { number: british, callerId: salesNumber });
    demand(refused.status === 422 && refused.body.code === 'caller-id-not-allowed', `The number for Germany was to be refused: ${JSON.stringify(refused)}`);
    demandNothingLeft(story);
  },
});

async function shows(story: CallbackStory, customer: string, number: string): Promise<void> {
  await story.answer();
  const seen = story.phone(customer).view().shows;
  demand(seen === number, `${customer} was to see ${number}, and sees ${seen ?? 'nothing'}.`);
  await story.pass(30);
  await story.finish();
  await story.pass(30);
}

async function click({ stage }: CallbackStory, body: StartDialRequest): Promise<{ status: number; body: Problem }> {
  return stage.api.call<Problem>(agentName, 'POST /dials', { body, headers: { 'idempotency-key': `click-of-${body.number}` } });
}
