import type { Settings } from '../../../lib/settings/settings';
import { settingsOf } from '../../settings';
import type { SettingsChange } from '../../settings-file';
import { callbackScenario } from '../callbacks/callback-scenario';
import { customers, type CallbackStory } from '../story/callback-story';
import { demand, demandNothingLeft, demandOutcome } from '../story/demands';
import { agentName } from '../story/story';

const owed = '+442079460147';
const earlier = customers.second;
const later = customers.first;

/** Callbacks and callers of Support are served so. */
export function supportServed(order: NonNullable<Settings['queues']>[number]['order']): SettingsChange {
  return (instance) => ({ queues: settingsOf(instance).queues!.map((queue) => (queue.name === 'Support' ? { ...queue, order, queuedAtMost: 'unlimited' } : queue)) });
}

/** The only agent is busy while a customer calls, a callback comes due, and another customer calls. Returns in which order they are served. */
export async function servedInOrder(story: CallbackStory): Promise<('callback' | 'earlier caller' | 'later caller')[]> {
  story.phone(owed).behave({ kind: 'answers', afterSeconds: 6 });
  await story.signIn();
  story.callIn(customers.third);
  await story.answer();
  const { id } = await story.promise({ number: owed, minutes: 2 });
  await story.pass(60);
  story.callIn(earlier);
  await story.pass(120);
  story.callIn(later);
  await story.pass(30);
  await story.finish();
  const served: string[] = [];
  for (let nth = 0; nth < 3; nth += 1) {
    await story.answer();
    served.push(story.desk(agentName).view().contact!.number!);
    await story.pass(20);
    await story.finish();
  }
  demandOutcome(await story.ended(id), 'answered');
  return served.map((number) => (number === owed ? 'callback' : number === earlier ? 'earlier caller' : 'later caller'));
}

export const servedByTime = callbackScenario({
  name: 'served-by-time',
  about: 'The operator has callbacks and callers of a queue served by their time. While the only agent is busy, a customer calls, a callback comes due, and another customer calls: they are served in this order.',
  settings: supportServed('by-time'),
  async tell(story) {
    const served = await servedInOrder(story);
    demand(served.join() === 'earlier caller,callback,later caller', `They were to be served by their time, and were: ${served.join(', ')}.`);
    demandNothingLeft(story);
  },
});
