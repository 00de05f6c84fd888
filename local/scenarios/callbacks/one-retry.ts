import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { customers, type CallbackStory } from '../story/callback-story';
import { demand, demandCalls } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';

/** The setting of the local run. */
export const retrySeconds = 300;

/** Calls the first customer at the promised time, who is not reached, and demands that one retry is spent. `failedAt` is an ISO instant. */
export async function callInVain(story: CallbackStory, promised: ScheduledCallback): Promise<{ again: ScheduledCallback; failedAt: string }> {
  await story.untilDue(promised.dueAt);
  await story.offered();
  story.desk('ada').accept();
  const again = await story.failed(promised.id);
  demand(again.retriesLeft === promised.retriesLeft - 1, `One retry less was to be left than ${promised.retriesLeft}: ${again.retriesLeft}.`);
  return { again, failedAt: story.now };
}

/** Demands that the customer was called at the promised time and once more after the pause, and at no other time. */
export function demandOneRetry(story: CallbackStory, { dueAt }: ScheduledCallback, failedAt: string): void {
  demandCalls(story, customers.first, [
    { by: 'ada', from: dueAt, until: plusSeconds(dueAt, 60) },
    { by: 'ada', from: plusSeconds(failedAt, retrySeconds - 60), until: plusSeconds(failedAt, retrySeconds + 120) },
  ]);
}
