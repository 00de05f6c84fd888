import { secondsBetween } from '../report/seconds-between';
import { settingsOf } from '../../settings';
import { callbackTruth } from '../report/callback-truth';
import { measureCustomerFirst } from '../report/measure-customer-first';
import { mergeJourney } from '../report/merge-journey';
import type { CustomerFirstMeasures, Scenario } from '../scenario';
import { CallbackStory, customers } from '../story/callback-story';
import { demand, demandNothingLeft, demandOutcome } from '../story/demands';
import { plusSeconds } from '../story/plus-seconds';

/** The wait that is expected of the one agent who is at work: the queue assumes that a contact keeps them so long. */
const expectedWaitSeconds = 300;

export const leadByWait: Scenario<CustomerFirstMeasures & { /** Seconds from the time to the call: below 0 it came before. */ fromTimeToCallSeconds: number | null }> = {
  name: 'lead-by-wait',
  about: 'The only agent talks, and another caller waits. A callback is placed before its time, by the wait that is expected. The agent is free a minute before its time, and calls the customer near it, instead of when the caller is through.',
  mode: 'queued-callback',
  settings: (instance) => ({ queues: settingsOf(instance).queues!.map((queue) => ({ ...queue, leadAtMostMinutes: 10, offer: { aboveSeconds: 'never' } })) }),
  async play(stage) {
    const story = new CallbackStory(stage);
    await story.signIn();
    story.callIn('+442079460190');
    await story.answer();
    const promised = await story.promise({ minutes: 12, own: false });
    await story.untilDue(plusSeconds(promised.dueAt, -expectedWaitSeconds - 90));
    const before = await story.shows(promised.id, { what: 'waiting for its time', is: ({ state }) => state === 'pending' });
    demand(before.dueAt === promised.dueAt, 'The time that was promised was to stand.');
    await story.untilDue(plusSeconds(promised.dueAt, -180));
    story.callIn('+442079460191');
    await story.passUntil(plusSeconds(promised.dueAt, -60));
    await story.shows(promised.id, { what: 'in its line before its time', is: ({ state }) => state === 'waiting' });
    await story.finish();
    await story.handle(60);
    demandOutcome(await story.ended(promised.id), 'answered');
    await story.handle(30);
    await story.passAfterwards();
    demandNothingLeft(story);
    const truth = callbackTruth(stage);
    const dialledAt = truth.find(({ event, detail }) => event === 'customer-dialled' && detail.includes(customers.first))!.at;
    return () => ({
      outcome: 'answered',
      journey: mergeJourney(truth, [...story.callbacks.values()].flatMap(({ journey }) => journey)),
      measures: { ...measureCustomerFirst(stage, truth), fromTimeToCallSeconds: secondsBetween(promised.dueAt, dialledAt) },
    });
  },
};
