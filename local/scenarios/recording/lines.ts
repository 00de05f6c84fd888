import type { Dial, StartDialRequest } from '../../../lambda/http/api-types';
import { settingsOf } from '../../settings';
import type { SettingsChange } from '../../settings-file';
import { waitForOffer, hears } from '../callers/wait-in-line';
import { announcedAs } from '../customers-first/customer-first-scenario';
import { provePerson } from '../customers-first/prove-person';
import { customers, type CallbackStory } from '../story/callback-story';
import { agentName } from '../story/story';

/** A line that a call may take to its customer. */
export interface CallLine {
  name: string;
  /** Has a call take it, until the agent's phone rings. @returns the customer's number. @param recorded what the agent chooses; undefined: nothing */
  ring(story: CallbackStory, recorded?: boolean): Promise<string>;
}

const elsewhere = ['+442079460151', '+442079460152', '+442079460153', '+442079460154', '+442079460155', '+442079460156'] as const;

/** The queue Sales calls its customers before an agent. Everybody of Support is called as usual. */
export const customersOfSalesFirst: SettingsChange = (instance) => ({
  queues: settingsOf(instance).queues!.map(({ offer, ...queue }) => (queue.name === 'Sales' ? { ...queue, mode: 'customer-first', customerFirst: { announcedAs } } : { ...queue, offer })),
});

/** Each line once. Ada is signed in. */
export const callLines: readonly CallLine[] = [
  { name: 'any agent of the queue, in its twin', ring: (story, recorded) => promised(story, { number: elsewhere[0], ...chosen(recorded) }) },
  { name: 'the agent’s own callback, in their own queue', ring: (story, recorded) => promised(story, { number: elsewhere[1], own: true, ...chosen(recorded) }) },
  {
    name: 'called now, before its time',
    async ring(story, recorded) {
      const { id } = await story.promise({ number: elsewhere[2], minutes: 120, ...chosen(recorded) });
      await story.callNow(id);
      return elsewhere[2];
    },
  },
  { name: 'a click', ring: (story, recorded) => clicked(story, { number: elsewhere[3], ...chosen(recorded) }) },
  { name: 'a click in legacy mode: the customer first', ring: (story, recorded) => clicked(story, { number: elsewhere[4], mode: 'legacy', ...chosen(recorded) }) },
  {
    name: 'a customer who is called before an agent',
    async ring(story, recorded) {
      await promised(story, { number: elsewhere[5], queueId: story.stage.instance.salesQueue.id, ...chosen(recorded) });
      await provePerson(story, elsewhere[5]);
      return elsewhere[5];
    },
  },
  {
    name: 'a caller who keeps their place, in the queue itself',
    async ring(story) {
      await waitForOffer(story);
      const phone = story.phone(customers.first);
      phone.press('1');
      await hears(story, 'If this is right');
      phone.press('1');
      await hears(story, 'Thank you');
      await story.until('the caller is released', () => phone.view().state === 'idle');
      await story.pass(12);
      await story.finish();
      return customers.first;
    },
  },
];

function chosen(recorded: boolean | undefined) {
  return recorded === undefined ? {} : { recorded };
}

async function promised(story: CallbackStory, promise: { number: string; own?: boolean; queueId?: string; recorded?: boolean }): Promise<string> {
  story.phone(promise.number).behave({ kind: 'answers', afterSeconds: 6 });
  const { dueAt } = await story.promise({ minutes: 10, ...promise });
  await story.untilDue(dueAt);
  return promise.number;
}

async function clicked(story: CallbackStory, body: StartDialRequest): Promise<string> {
  story.phone(body.number).behave({ kind: 'answers', afterSeconds: 6 });
  const { status, body: dial } = await story.stage.api.call<Dial>(agentName, 'POST /dials', { body, headers: { 'idempotency-key': `click-of-${body.number}` } });
  if (status !== 201) throw new Error(`The click was answered ${status}: ${JSON.stringify(dial)}`);
  return body.number;
}
