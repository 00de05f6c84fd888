import type { RuleChangeAnswer, RuleEntries } from '../../../lambda/http/rule-api-types';
import { customers, type CallbackStory } from '../../../local/scenarios/story/callback-story';
import { callsTo } from '../../../local/scenarios/story/demands';
import { inWalks, mainTest } from '../../runs';
import { onStage } from '../callbacks/on-stage';

const administrator = 'ruth';
const OUTCOMES = [{ code: 'never-again', label: { en: 'Do not call again', de: 'Nicht mehr anrufen' }, does: 'do-not-call' as const }];

const list = (story: CallbackStory, number: string) =>
  story.stage.api.call<RuleChangeAnswer>(administrator, 'POST /rules/changes', { body: { lines: [{ list: 'do-not-call', subject: number, reason: 'asked by letter' }] } });
const look = async (story: CallbackStory, number: string) => (await story.stage.api.call<RuleEntries>(administrator, `GET /rules/lists?subject=${encodeURIComponent(number)}`)).body.entries;

mainTest('an administrator lists a number whose callback stands in its line: it is taken out, ends with the reason, and nobody is called; undo lets the next promise be kept', async () => {
  await onStage(async (story) => {
    await story.signIn('Lunch');
    const { id, dueAt } = await story.promise();
    await story.untilDue(dueAt);
    await story.pass(30);
    expect((await story.look(id)).state).toBe('waiting');
    const { status, body } = await list(story, customers.first);
    expect([status, body.lines]).toEqual([200, [{ effect: 'added', subject: customers.first }]]);
    expect(await look(story, customers.first)).toMatchObject([{ list: 'do-not-call', reason: 'asked by letter' }]);
    await story.rest(900);
    expect(await story.look(id)).toMatchObject({ state: 'ended', outcome: { code: 'not-allowed', sentence: expect.stringContaining('asked by letter') } });
    story.desk('ada').setStatus('Available');
    await story.passAfterwards();
    expect(callsTo(story.stage, customers.first)).toEqual([]);
    await story.stage.api.call(administrator, 'POST /rules/changes', { body: { undo: body.change } });
    expect((await story.ask(story.requestFor({}))).status).toBe(201);
  });
});

inWalks('an agent says that the customer is not to be called again: the number is on the list, by them, and is refused', async () => {
  await onStage(
    async (story) => {
      await story.signIn();
      const { id, dueAt } = await story.promise();
      await story.untilDue(dueAt);
      await story.answer();
      await story.pass(20);
      await story.say(id, { outcome: 'never-again' });
      await story.finish();
      expect(await look(story, customers.first)).toMatchObject([{ list: 'do-not-call', source: 'agent', reason: 'Do not call again' }]);
      expect(await story.ask(story.requestFor({}))).toMatchObject({ status: 422, body: { code: 'do-not-call' } });
    },
    { settings: () => ({ outcomes: OUTCOMES }) },
  );
});
