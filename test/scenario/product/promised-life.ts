import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { CallbackStory } from '../../../local/scenarios/story/callback-story';
import { callsTo } from '../../../local/scenarios/story/demands';
import { acceptAutomatically, withCustomersFirst } from '../../../local/scenarios/customers-first/customer-first-scenario';
import { restUntil } from '../../../local/scenarios/story/rest-until';
import { settingsOf } from '../../../local/settings';
import { startStage, type Stage, type StageOptions } from '../../../local/stage';
import { diligent, workAtDesk } from './desk-work';
import { agentName } from './play-click';
import { besidePromises, stopClockwork } from './stop-clockwork';
import { whatHappened } from './what-happened';

/** Minutes from the request to the promised time. */
export const aheadMinutes = 2;

/**
 * Pause between two lives. Functions remember a queue for fifteen minutes at most. After the pause they have forgotten it, so each life makes the same calls.
 */
const pauseSeconds = 720;
const resendEverySeconds = 300;
const patienceMinutes = 60;

/** Time after its end in which anything that would come too late comes. */
const afterwardsSeconds = 240;

/** Whose phone rings first. */
export type Way = 'agent-first' | 'customer-first';

/** Opens a stage with one seat in the line. A life that left its seat taken would keep the next one out. Where customers come first, the pace of idle agents is the limit. */
export async function openLives(way: Way, alterTemplate?: StageOptions['alterTemplate']): Promise<CallbackStory> {
  const oneSeat = (instance: Stage['instance']) => ({ queues: settingsOf(instance).queues!.map(({ slots: _none, ...queue }) => ({ ...queue, queuedAtMost: 1 })) });
  const settings = way === 'customer-first' ? withCustomersFirst() : oneSeat;
  const story = new CallbackStory(await startStage({ virtual: true, settings, ...(alterTemplate && { alterTemplate }) }));
  stopClockwork(story.stage, besidePromises);
  if (way === 'customer-first') acceptAutomatically(story, agentName);
  await story.signIn();
  await story.pass(90);
  return story;
}

export interface Life {
  /** ISO instant. */
  dueAt: string;
  /** Broken promises, with what happened. Empty if none broke. */
  broken: string[];
  /** An earlier customer waited for an agent, so this one was not to be called before an agent was: it is another life than was to be played. */
  isOtherWay: boolean;
}

/** Waits until five seconds after the sweep has searched for lost callbacks. Lives begin then, so the next searches, and all ticks, are as far away from each. */
export async function waitForNextLife({ stage }: CallbackStory): Promise<void> {
  const { journal, time } = stage.emulator;
  const searched = Date.parse(journal.entries.findLast(({ kind, what, detail }) => kind === 'call' && what === 'PutItem' && String(detail.caller).includes('ticksweep'))!.at);
  const every = resendEverySeconds * 1000;
  const rounds = Math.ceil((time.now() + pauseSeconds * 1000 - searched) / every);
  await restUntil(stage, searched + rounds * every + 5000);
}

/** An agent promises a customer a callback, and works on until it is over. Returns the broken promises. */
export async function playLife(story: CallbackStory, number: string, way: Way): Promise<Life> {
  story.phone(number).behave({ kind: 'answers', afterSeconds: 6 });
  const work = way === 'customer-first' ? workAndProve.bind(undefined, number) : workOn;
  const promised = await promise(story, number, way);
  if (!promised) return { dueAt: story.now, broken: ['the agent was never told that it is promised'], isOtherWay: false };
  const { id, dueAt } = promised;
  let after: ScheduledCallback | undefined;
  for (let minute = 0; minute < patienceMinutes && !after?.outcome; minute += 1) {
    await work(story, 60);
    if (way === 'customer-first' && wasOfferedFirst(story, number)) return { dueAt, broken: [], isOtherWay: true };
    if (story.now > dueAt) after = await story.look(id);
  }
  await work(story, afterwardsSeconds);
  const { callbacks, customerDials } = await whatHappened(story.stage, number);
  if (way === 'customer-first' && callbacks > 0) return { dueAt, broken: customerDials > 1 ? ['the customer was dialled more than once'] : [], isOtherWay: true };
  return { dueAt, broken: await brokenPromises(story, { number, dueAt, after: await story.look(id), way }), isOtherWay: false };
}

/** Returns whether an agent was offered the callback, and its customer not called before. */
function wasOfferedFirst({ stage: { emulator } }: CallbackStory, number: string): boolean {
  const isOffered = [...emulator.connect.centre.store.contacts.values()].some(({ initiationMethod, customerEndpoint }) => initiationMethod === 'CALLBACK' && customerEndpoint?.address === number);
  return isOffered && !emulator.journal.entries.some(({ kind, what, detail }) => kind === 'phone' && what === 'DIALLED' && detail.number === number);
}

/** Asks again with the same key, as a page does that gets no answer. */
async function promise(story: CallbackStory, number: string, way: Way): Promise<ScheduledCallback | undefined> {
  const request = story.requestFor({ number, minutes: aheadMinutes, ...(way === 'customer-first' && { own: false }) });
  for (let tried = 0; tried < 4; tried += 1) {
    const { status, body } = await story.ask(request, { key: `promise-${number}` });
    if (status < 300) return body;
    await story.pass(2);
  }
  return undefined;
}

const workOn = ({ stage }: CallbackStory, seconds: number, work = diligent) => workAtDesk(stage.emulator.time, stage.console.agent(agentName), { seconds, work });

/** The agent’s device accepts by itself, as the customer waits; and whoever answers their phone presses the key that they are asked for. */
async function workAndProve(number: string, story: CallbackStory, seconds: number): Promise<void> {
  const stepSeconds = 2;
  for (let passed = 0; passed < seconds; passed += stepSeconds) {
    await workOn(story, stepSeconds, { talkSeconds: diligent.talkSeconds });
    const { state, heard } = story.phone(number).view();
    if (state === 'connected' && heard.at(-1)?.includes('press 1')) story.phone(number).press('1');
  }
}

/**
 * Where customers come first, a flow that is told nothing excuses the call: then the customer was called once, and nobody talked to them. Whoever reads the callback
 * is told which it was.
 */
async function brokenPromises(story: CallbackStory, { number, dueAt, after, way }: { number: string; dueAt: string; after: ScheduledCallback; way: Way }): Promise<string[]> {
  const { callbacks, customerDials, talked, open } = await whatHappened(story.stage, number);
  const told = JSON.stringify({ state: after.state, outcome: after.outcome?.code, failedAttempts: after.failedAttempts, callbacks, customerDials, open });
  const wrong: [boolean, string][] = [
    [customerDials !== 1, 'the customer was not dialled exactly once'],
    [callbacks !== (way === 'customer-first' ? 0 : 1), 'not exactly one callback was made'],
    [way === 'agent-first' ? after.outcome?.code !== 'answered' : (after.outcome?.code === 'answered') !== talked || !after.outcome, 'it is not handled'],
    [callsTo(story.stage, number).some(({ at }) => at < dueAt), 'the customer was called before the time'],
    [open > 0, 'a contact is left open'],
    [(await story.list()).length > 0, 'the agent’s list still shows it'],
  ];
  return wrong.filter(([is]) => is).map(([, what]) => `${what} ${told}`);
}
