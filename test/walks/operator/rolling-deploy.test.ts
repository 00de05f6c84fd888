import { basename } from 'node:path';
import { CallbackStory } from '../../../local/scenarios/story/callback-story';
import { callsTo } from '../../../local/scenarios/story/demands';
import { AFTERWARDS_SECONDS } from '../../../local/scenarios/story/story';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { startStage, type Stage } from '../../../local/stage';
import { work } from '../../scenario/callbacks/work';
import { type LaterVersion, makeLaterVersion } from './later-version';

const AGENTS = ['ada', 'ben'];
let later: LaterVersion;
beforeAll(async () => void (later = await makeLaterVersion()));

interface Deployed {
  name: string;
  handler: string;
  codeDirectory: string;
}

/** The functions of the stack that a later version changes. */
function changedOn({ emulator }: Stage): Deployed[] {
  return emulator.functions.list().filter(({ codeDirectory }) => later.differs(codeDirectory)).map(({ name, codeDirectory }) => ({ name, handler: basename(codeDirectory), codeDirectory }));
}

interface Played {
  calls: number[];
  outcomes: (string | undefined)[];
  first: string[];
  refused: number;
  /** Functions that something came to. */
  ran: string[];
}

/** Plays a deploy in which these functions are changed first, while calls are under way, and all others four minutes later. */
async function play(isFirst: (handler: string) => boolean): Promise<Played> {
  const stage = await startStage({ virtual: true });
  const story = new CallbackStory(stage);
  for (const agent of AGENTS) await story.signIn('Available', agent);
  const change = (functions: Deployed[]) => functions.forEach(({ name, codeDirectory }) => stage.emulator.functions.configure(name, { codeDirectory: later.of(codeDirectory) }));
  const all = changedOn(stage);
  const first = all.filter(({ handler }) => isFirst(handler));
  const promised: ScheduledCallback[] = [];
  const promise = async (minutes: number) => {
    const number = `+44208${String(1_600_000 + promised.length)}`;
    story.phone(number).behave({ kind: 'answers', afterSeconds: 2 });
    promised.push(await story.promise({ number, minutes }));
  };
  // Two are under way when the first functions are changed, two come due while versions differ, and one after that.
  for (const minutes of [2, 2, 3, 5, 7]) await promise(minutes);
  await work(story, 125, AGENTS);
  change(first);
  await promise(1);
  await work(story, 240, AGENTS);
  const refused = stage.emulator.journal.entries.filter((entry) => /is written in format \d+\. This version of Dialback reads|is of format/.test(JSON.stringify(entry))).length;
  change(all.filter((one) => !first.includes(one)));
  let outcomes: Played['outcomes'] = [];
  for (let minute = 0; minute < 10 && outcomes.filter(Boolean).length < promised.length; minute += 2) {
    await work(story, 120, AGENTS);
    outcomes = [];
    for (const { id } of promised) outcomes.push((await story.look(id)).outcome?.code);
  }
  await work(story, AFTERWARDS_SECONDS, AGENTS);
  const invoked = new Set(stage.emulator.journal.entries.filter(({ kind, what }) => kind === 'function' && what === 'invoked').map(({ detail }) => detail.function));
  const ran = all.filter(({ name }) => invoked.has(name)).map(({ handler }) => handler);
  await stage.stop();
  return { calls: promised.map(({ number }) => callsTo(stage, number).length), outcomes, first: first.map(({ handler }) => handler), refused, ran };
}

/** Those that read or write callbacks, or messages about them: whether, in these minutes, they write what the others do not read; and whether they meet what they do not read themselves. */
const FUNCTIONS: [handler: string, writes: boolean, meets: boolean][] = [
  ['api-agent', true, false],
  ['event-contact', true, true],
  ['flow-handoff', true, true],
  ['queue-dispatch', false, true],
  ['stream-callbacks', false, true],
  ['stream-outbox', false, false],
  ['tick-dispatch', true, false],
  ['tick-sweep', false, false],
];
/** Those to which nothing of this story comes: whichever of them is changed, it is the same story. They are changed together. */
const BESIDE = ['api-board', 'api-customer', 'flow-caller', 'flow-inbound', 'stream-lists'];
/** Those of which a later version reads its own items otherwise. */
const OTHERS = ['api-number-check', 'api-voicemails', 'deploy-queue-settings', 'flow-call-in', 'queue-call-ins', 'queue-voicemails', 'tick-call-ins'];
const once = { calls: [1, 1, 1, 1, 1, 1], outcomes: Array.from({ length: 6 }, () => 'answered') };

test('a later version with formats of its own changes these functions, and no others', async () => {
  const stage = await startStage({ virtual: true });
  expect(changedOn(stage).map(({ handler }) => handler).sort()).toEqual([...FUNCTIONS.map(([handler]) => handler), ...BESIDE, ...OTHERS].sort());
  await stage.stop();
});

test.each(FUNCTIONS)('%s of a later version among functions of this one: each customer is called once', async (handler, writes) => {
  const { first, refused, calls, outcomes, ran } = await play((one) => one === handler);
  expect([{ calls, outcomes }, first, refused > 0, ran.includes(handler)]).toEqual([once, [handler], writes, true]);
});

test.each(FUNCTIONS)('%s of this version among functions of a later one: each customer is called once', async (handler, _writes, meets) => {
  const { refused, calls, outcomes } = await play((one) => one !== handler);
  expect([{ calls, outcomes }, refused > 0]).toEqual([once, meets]);
});

test.each<[string, (handler: string) => boolean]>([
  ['of a later version among functions of this one', (one) => BESIDE.includes(one)],
  ['of this version among functions of a later one', (one) => !BESIDE.includes(one)],
])('%s, those to which nothing comes change nothing', async (_which, isFirst) => {
  const { refused, calls, outcomes, ran } = await play(isFirst);
  expect([{ calls, outcomes }, refused, ran.filter((one) => BESIDE.includes(one))]).toEqual([once, 0, []]);
});
