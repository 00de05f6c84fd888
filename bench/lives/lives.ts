import { CallbackStory } from '../../local/scenarios/story/callback-story';
import { ClickStory } from '../../local/scenarios/story/click-story';
import { plusSeconds } from '../../local/scenarios/story/plus-seconds';
import type { Stage } from '../../local/stage';

/** One callback from its request to its end, with about as much text as an agent types. */
export interface Life {
  name: string;
  live(stage: Stage, number: string): Promise<void>;
}

const said = { comment: 'Wants the contract, and asks about the price of the second charger', crmRecord: 'case-4711' };
const patienceSeconds = 300;

async function promise(stage: Stage, number: string, own = true) {
  const story = new CallbackStory(stage);
  story.phone(number).behave({ kind: 'answers', afterSeconds: 6 });
  // Each life has a story of its own, whose requests have the same names.
  const { status, body } = await story.ask(story.requestFor({ number, own, ...said }), { key: `life-of-${number.slice(1)}` });
  if (status !== 201) throw new Error(`The promise was answered ${status}: ${JSON.stringify(body)}`);
  return { story, ...body };
}

async function ready({ story }: { story: CallbackStory }, agent = 'ada'): Promise<void> {
  if (story.desk(agent).view().contact) story.desk(agent).clear();
  story.desk(agent).setStatus('Available');
  await story.pass(1);
}

async function handled(stage: Stage, number: string, own: boolean): Promise<void> {
  const { story, id, dueAt } = await promise(stage, number, own);
  await story.passUntil(dueAt);
  await story.handle(45);
  await story.ended(id);
}

/** The lives, in the order in which they are played on one stage. */
export const lives: readonly Life[] = [
  { name: 'promised for the queue, answered', live: (stage, number) => handled(stage, number, false) },
  { name: 'promised for its agent, answered', live: (stage, number) => handled(stage, number, true) },
  {
    name: 'promised, answered at its one retry',
    async live(stage, number) {
      const promised = await promise(stage, number);
      const { story, id, dueAt } = promised;
      story.phone(number).behave({ kind: 'no-answer' });
      await story.passUntil(dueAt);
      await story.offered();
      story.desk('ada').accept();
      await story.until('the phone has rung in vain', () => story.phone(number).view().rung === 1 && story.phone(number).view().state === 'idle');
      const again = await story.shows(id, { what: 'to be tried again', is: ({ state, failedAttempts }) => state === 'pending' && failedAttempts === 1 });
      story.phone(number).behave({ kind: 'answers', afterSeconds: 6 });
      await ready(promised);
      await story.passUntil(again.dueAt);
      await story.handle(45);
      await story.ended(id);
    },
  },
  {
    name: 'promised, answered by another agent once its owner was waited for',
    async live(stage, number) {
      const { story, id, dueAt } = await promise(stage, number);
      await story.passUntil(plusSeconds(dueAt, -60));
      story.callIn('+441214960117');
      await story.answer();
      story.desk('ben').setStatus('Available');
      await story.passUntil(plusSeconds(dueAt, patienceSeconds));
      await story.handle(45, 'ben');
      await story.ended(id);
      await story.finish();
      story.desk('ben').setStatus('Lunch');
    },
  },
  {
    name: 'promised, cancelled before its time',
    async live(stage, number) {
      const { story, id } = await promise(stage, number);
      await story.pass(120);
      await story.cancel(id);
    },
  },
  {
    name: 'clicked, answered',
    async live(stage, number) {
      const story = new ClickStory(stage, 'queued-callback');
      story.phone(number).behave({ kind: 'answers', afterSeconds: 6 });
      await story.clickToDial({ number, comment: said.comment });
      await story.handle(45);
      await story.ended();
    },
  },
];
