import { cancelOnInbound } from '../../local/scenarios/callbacks/cancel-on-inbound';
import { purgeEndOfDay } from '../../local/scenarios/callbacks/purge-end-of-day';
import { retry } from '../../local/scenarios/callbacks/retry';
import { scheduledFallback } from '../../local/scenarios/callbacks/scheduled-fallback';
import { scheduledOwn } from '../../local/scenarios/callbacks/scheduled-own';
import { thirdRequestMissed } from '../../local/scenarios/callbacks/third-request-missed';
import { timeZone } from '../../local/instance/local-instance';
import { CallbackStory, customers } from '../../local/scenarios/story/callback-story';
import { demandCalls, demandOutcome } from '../../local/scenarios/story/demands';
import { agentName } from '../../local/scenarios/story/story';
import type { Stage } from '../../local/stage';

export const callbackScenariosToBreak = [scheduledOwn, cancelOnInbound, thirdRequestMissed, scheduledFallback, retry, purgeEndOfDay];

/** What agents do with their list: look at the queues, promise, change, call now, cancel; each route once. */
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
  demandOutcome(await story.ended(second.id), 'handled');
  await story.handle(10);
  demandOutcome(await story.ended(first.id), 'handled');
  const third = await story.promise({ number: customers.third, minutes: 2 });
  demandOutcome(await story.cancel(third.id), 'cancelled');
  await story.pass(300);
  for (const number of [customers.first, customers.second]) demandCalls(story, number, [{ by: agentName, from, until: story.now }]);
  demandCalls(story, customers.third, []);
}
