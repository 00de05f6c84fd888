import { startStage, type Stage } from '../../../local/stage';
import type { SettingsChange } from '../../../local/settings-file';
import { brokenPromises } from './broken-promises';
import { callsMade, describeCall, isRead, type AwsCall, type FunctionRole } from './aws-calls';
import type { Mishap } from './mishaps';
import { agentName, customerNumber, playClick, type Click } from './play-click';
import { besideClicks, stopClockwork } from './stop-clockwork';
import { whatHappened } from './what-happened';

/** What a click is played in. */
export interface Situation {
  click?: Omit<Click, 'number'>;
  /** Makes the world so, before each click; it is the clean run's world too. Faults are cleared after each. */
  arrange?: (stage: Stage) => void;
  /** The page was open before the click: its function is warm. Default true. */
  warm?: boolean;
  /** The operator's settings; those of the local run when left out. */
  settings?: SettingsChange;
  /** What is also to be true after each click; says what is not. */
  alsoPromised?: (stage: Stage) => string[];
}

/** The AWS calls of a click that nothing happens to. */
export async function cleanCalls(situation: Situation, roles: FunctionRole[]): Promise<AwsCall[]> {
  const stage = await openStage(situation);
  try {
    await waitForMinute(stage);
    situation.arrange?.(stage);
    const from = stage.emulator.journal.entries.length;
    const number = customerNumber(0);
    const played = await playClick(stage, { number, ...situation.click });
    const broken = brokenPromises(played, await whatHappened(stage, number));
    if (broken.length > 0) throw new Error(`The clean run breaks promises: ${broken.join('; ')}`);
    return callsMade(stage, roles, from);
  } finally {
    await stage.stop();
  }
}

/** Plays a click for each of the calls, each to another customer, with the mishap at that call; tells which promises broke where. */
export async function walk(situation: Situation, calls: AwsCall[], mishap: Mishap): Promise<string[]> {
  const broken: string[] = [];
  let stage = await openStage(situation);
  for (const [index, call] of calls.filter((one) => !(mishap.afterEffect && isRead(one))).entries()) {
    const here = await playMishap(stage, situation, { call, mishap, number: customerNumber(index) });
    broken.push(...here.map((what) => `${describeCall(call)}, ${mishap.name}: ${what}`));
    // What one broke must not show in the next; and a cold function is cold once.
    if (here.length > 0 || situation.warm === false) {
      await stage.stop();
      stage = await openStage(situation);
    }
  }
  await stage.stop();
  return broken;
}

async function playMishap(stage: Stage, { arrange, click, alsoPromised }: Situation, { call, mishap, number }: { call: AwsCall; mishap: Mishap; number: string }): Promise<string[]> {
  const { journal, faults, events } = stage.emulator;
  await waitForMinute(stage);
  arrange?.(stage);
  const from = journal.entries.length;
  mishap.strike(stage, call);
  const played = await playClick(stage, { number, ...click });
  faults.clear();
  events.faults.clear();
  const struck = journal.entries.slice(from).some(({ kind, what }) => kind === 'fault' && mishap.shows(what));
  return [...(struck ? [] : ['it never came to that call']), ...brokenPromises(played, await whatHappened(stage, number)), ...(alsoPromised?.(stage) ?? [])];
}

/** Sweeps come on the minute: each click is as far from the next one. */
function waitForMinute({ emulator: { time } }: Stage): Promise<void> {
  return time.advance(65_000 - (time.now() % 60_000));
}

async function openStage({ warm = true, settings }: Situation): Promise<Stage> {
  const stage = await startStage({ virtual: true, ...(settings && { settings }) });
  stopClockwork(stage, besideClicks);
  if (warm) await stage.api.call(agentName, 'GET /me');
  return stage;
}
