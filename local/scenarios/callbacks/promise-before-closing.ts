import type { OpenRange } from '../../../emulator/connect/model';
import type { Problem } from '../../../lambda/http/api-types';
import { closeQueue } from '../../instance/close-queue';
import { CustomerApp } from '../apps/customer-app';
import { promisedTo } from '../apps/promised-to';
import { type CallbackStory, customers, mobiles } from '../story/callback-story';
import { demand, demandCalls, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';
import { callbackScenario } from './callback-scenario';

/** A short night, so that little time has to pass: Sales closes at half past eleven, London, and opens at midnight. */
const shifts: OpenRange[] = [
  { day: 'MONDAY', start: { hours: 14, minutes: 0 }, end: { hours: 23, minutes: 30 } },
  { day: 'TUESDAY', start: { hours: 0, minutes: 0 }, end: { hours: 8, minutes: 0 } },
];
const dueAt = '2026-11-23T23:20:00.000Z';
const opensAt = '2026-11-24T00:00:00.000Z';

export const promiseBeforeClosing = callbackScenario({
  name: 'promise-before-closing',
  about: 'An agent is told that the queue closes too soon for a promise, and insists. The customer does not answer: the retry comes when the queue opens next. An app gets that opening, too.',
  startAt: '2026-11-23T23:16:00.000Z',
  async tell(story) {
    closeQueue(story.stage.emulator.connect.centre, story.stage.instance.salesQueue.arn, { from: '2026-11-23', till: '2026-11-24', except: shifts });
    await story.signIn('Available', 'chloe');
    story.phone(customers.first).behave({ kind: 'no-answer' });
    await refusedThenInsisted(story);
    const insisted = [...story.callbacks.values()].at(-1)!;
    await story.untilDue(dueAt);
    await story.offered('chloe');
    story.desk('chloe').accept();
    const again = await story.failed(insisted.id, 'chloe');
    demand(again.dueAt === opensAt && again.retriesLeft === insisted.retriesLeft - 1, `It was to be tried again at the next opening, with one retry less: ${JSON.stringify(again)}.`);

    const app = new CustomerApp(story, mobiles.first);
    await app.proveNumber();
    const requested = await app.request({ queueId: story.stage.instance.salesQueue.id });
    demand(requested.dueAt === opensAt && requested.state === 'scheduled', `The app was to get the next opening: ${JSON.stringify(requested)}`);
    const promised = await promisedTo(story, app.number);

    story.phone(customers.first).behave({ kind: 'answers', afterSeconds: 6 });
    await story.untilDue(opensAt);
    for (const _customer of [again, promised]) await story.handle(30, 'chloe');
    demandOutcome(await story.ended(promised.id), 'answered');
    demandOutcome(await story.ended(again.id, 'chloe'), 'answered');
    await story.passAfterwards();
    demandNothingLeft(story);
    demandCalls(story, customers.first, [
      { by: 'chloe', from: dueAt, until: plusSeconds(dueAt, 60) },
      { by: 'chloe', from: opensAt, until: plusSeconds(opensAt, 300) },
    ]);
    demandCalls(story, app.number, [{ by: 'chloe', from: opensAt, until: plusSeconds(opensAt, 300) }]);
  },
});

async function refusedThenInsisted(story: CallbackStory): Promise<void> {
  const request = story.requestFor({ queueId: story.stage.instance.salesQueue.id, dueAt: { local: dueAt.slice(0, 16), zone: 'Europe/London' } });
  const { status, body } = await story.ask(request, { by: 'chloe' });
  const refusal = body as unknown as Problem;
  demand(status === 422 && refusal.code === 'queue-closing-then', `The agent was to be told that the queue closes soon after: ${JSON.stringify(refusal)}`);
  demand(refusal.detail.includes('2026-11-23 23:30') && refusal.detail.includes('2026-11-24 00:00'), `The agent was to be told when it closes and opens: “${refusal.detail}”`);
  await story.promise({ ...request, evenSo: true }, 'chloe');
}
