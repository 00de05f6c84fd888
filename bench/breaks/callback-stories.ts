import type { CallbackPage, RelatedWork } from '../../lambda/http/callback-api-types';
import { cancelOnInbound } from '../../local/scenarios/callbacks/cancel-on-inbound';
import { purgeEndOfDay } from '../../local/scenarios/callbacks/purge-end-of-day';
import { retry } from '../../local/scenarios/callbacks/retry';
import { scheduledFallback } from '../../local/scenarios/callbacks/scheduled-fallback';
import { scheduledOwn } from '../../local/scenarios/callbacks/scheduled-own';
import { thirdRequestMissed } from '../../local/scenarios/callbacks/third-request-missed';
import { timeZone } from '../../local/instance/local-instance';
import { CallbackStory, customers } from '../../local/scenarios/story/callback-story';
import { demand, demandCalls, demandOutcome } from '../../local/scenarios/story/demands';
import { agentName } from '../../local/scenarios/story/story';
import type { Stage } from '../../local/stage';

export const callbackScenariosToBreak = [scheduledOwn, cancelOnInbound, thirdRequestMissed, scheduledFallback, retry, purgeEndOfDay];

/** Agents use their list: they read the queues, promise, edit, call now and cancel, each route once. */
export async function tellOfTheList(stage: Stage): Promise<void> {
  const story = new CallbackStory(stage);
  await story.signIn();
  const queues = await stage.api.call(agentName, 'GET /queues');
  if (queues.status !== 200) throw new Error(`GET /queues was answered ${queues.status}: ${JSON.stringify(queues.body)}`);
  const first = await story.promise({ number: customers.first, minutes: 30 });
  const second = await story.promise({ number: customers.second, minutes: 30 });
  await story.edit(first.id, { in: { minutes: 1, zone: timeZone } });
  await story.callNow(second.id);
  const from = story.now;
  await story.handle(10);
  demandOutcome(await story.ended(second.id), 'answered');
  await story.handle(10);
  demandOutcome(await story.ended(first.id), 'answered');
  const third = await story.promise({ number: customers.third, minutes: 2 });
  demandOutcome(await story.cancel(third.id), 'cancelled');
  await story.pass(300);
  for (const number of [customers.first, customers.second]) demandCalls(story, number, [{ by: agentName, from, until: story.now }]);
  demandCalls(story, customers.third, []);
}

/** A page that shows the list asks for changes alone, and hears of what another agent promised. */
export async function tellOfNews(stage: Stage): Promise<void> {
  const story = new CallbackStory(stage);
  await story.signIn();
  const ask = async (since?: string) => {
    const { status, body } = await stage.api.call<CallbackPage>(agentName, `GET /callbacks${since === undefined ? '' : `?since=${since}`}`);
    demand(status === 200, `The list was answered ${status}: ${JSON.stringify(body)}`);
    return body;
  };
  let page = await ask();
  for (let asked = 0; asked < 12; asked += 1) {
    await story.pass(3);
    page = await ask(page.since);
  }
  demand(page.gone !== undefined, 'After half a minute, the page was to be told of changes alone.');
  const { id } = await story.promise({ number: customers.first, minutes: 30 });
  await story.pass(5);
  const { callbacks, gone } = await ask(page.since);
  demand(gone !== undefined && callbacks.some((callback) => callback.id === id), `Within five seconds, the page was to hear of ${id}, and heard ${JSON.stringify({ callbacks, gone })}.`);
}

/** An agent promises the caller of a voicemail a callback, and sees beside the voicemail that this followed. */
export async function tellOfVoicemail(stage: Stage): Promise<void> {
  const story = new CallbackStory(stage);
  await story.signIn();
  const [id, number] = ['6b1f0c52-1a57-4a0e-9f0c-0a8a5f1d2b01', customers.first];
  stage.emulator.connect.centre.addPastCall({ id, from: number, startedAt: story.now, endedAt: story.now, attributes: {} });
  const promised = await story.promise({ number, queueId: stage.instance.supportQueue.id, relatedContactId: id });
  const { status, body } = await stage.api.call<RelatedWork>(agentName, `GET /related/${id}`);
  demand(status === 200 && JSON.stringify(body).includes(promised.id), `The callback was to be seen to follow the voicemail, and the answer was ${status}: ${JSON.stringify(body)}.`);
}
