import { restUntil } from '../../../local/scenarios/story/rest-until';
import { startStage, type Stage } from '../../../local/stage';
import type { SettingsChange } from '../../../local/settings-file';
import { brokenPromises } from './broken-promises';
import { callsMade, isFaultOf, type AwsCall, type FunctionRole } from './aws-calls';
import type { Mishap } from './mishaps';
import { agentName, customerNumber, playClick, type Click } from './play-click';
import { besideClicks, stopClockwork } from './stop-clockwork';
import { walkCalls } from './walk-calls';
import { whatHappened } from './what-happened';

/** What a click is played in. */
export interface Situation {
  click?: Omit<Click, 'number'>;
  /** Makes the world so, before each click; it is the clean run's world too. Faults are cleared after each. */
  arrange?: (stage: Stage) => void;
  /** The page was open, and another click went before: the functions are warm. Default true. */
  warm?: boolean;
  /** The operator's settings; those of the local run when left out. */
  settings?: SettingsChange;
  /** What is also to be true after each click; says what is not. */
  alsoPromised?: (stage: Stage) => string[];
}

/** Functions read their keys again after ten minutes. After this pause each does so in each click, and the clicks make the same calls. */
const PAUSE_SECONDS = 660;

/** Many clicks on one stage, one after the other, each of another customer: functions that have run for a while take half the time. */
export class Clicks {
  private stage: Stage | undefined;
  private clicks = 0;
  private clean: AwsCall[] = [];

  constructor(private readonly situation: Situation) {}

  /** Returns the AWS calls of a click that nothing happens to, the second on a new stage. */
  async cleanCalls(roles: FunctionRole[]): Promise<AwsCall[]> {
    await this.close();
    const stage = await this.open();
    this.clean = callsMade(stage, roles, { from: await this.cleanClick(stage) });
    return this.clean;
  }

  /** A click for each of the calls, with the mishap at that call; tells which promises broke where. */
  walk(calls: AwsCall[], mishap: Mishap): Promise<string[]> {
    return walkCalls({ play: (call) => this.strike(call, mishap), recover: async () => void (await this.cleanClick(await this.open())), close: () => this.close() }, calls, mishap);
  }

  async close(): Promise<void> {
    await this.stage?.stop();
    this.stage = undefined;
  }

  private async strike(call: AwsCall, mishap: Mishap): Promise<{ broken: string[]; came: boolean }> {
    const stage = await this.open();
    const { broken, from } = await this.click(stage, () => mishap.strike(stage, call));
    const struckAt = stage.emulator.journal.entries.findIndex((entry, line) => line >= from && isFaultOf(stage, call.function, entry) && mishap.shows(entry.what));
    return { broken, came: struckAt >= 0 && this.isSameWay(call, callsMade(stage, [call.function], { from, to: struckAt })) };
  }

  /** Returns whether as many environments of the function read their keys before the mishap as in the clean click. Then the mishap hit the right call. */
  private isSameWay({ function: role, nth }: AwsCall, made: AwsCall[]): boolean {
    const expected = this.clean.filter((call) => call.function === role && call.nth < nth);
    return keyReadings(made.slice(0, nth - 1)) === keyReadings(expected);
  }

  /** Returns the line of the journal that it began at. */
  private async cleanClick(stage: Stage): Promise<number> {
    const { broken, from } = await this.click(stage);
    if (broken.length > 0) throw new Error(`The clean run breaks promises: ${broken.join('; ')}`);
    return from;
  }

  private async click(stage: Stage, strike: () => void = () => undefined): Promise<{ broken: string[]; from: number }> {
    const { arrange, click, alsoPromised, warm = true } = this.situation;
    const { journal, faults, events } = stage.emulator;
    const number = customerNumber((this.clicks += 1));
    await waitForNextClick(stage);
    if (warm) await lookAtPage(stage);
    arrange?.(stage);
    const from = journal.entries.length;
    strike();
    const played = await playClick(stage, { number, ...click });
    faults.clear();
    events.faults.clear();
    return { from, broken: [...brokenPromises(played, await whatHappened(stage, number)), ...(alsoPromised?.(stage) ?? [])] };
  }

  /** A cold function reads the stack's keys and settings first. One click goes before, so that each finds its functions as the clean run did; or the function is made cold again. */
  private async open(): Promise<Stage> {
    const { warm = true, settings } = this.situation;
    if (this.stage) {
      if (!warm) await makeCold(this.stage);
      return this.stage;
    }
    this.stage = await startStage({ virtual: true, ...(settings && { settings }) });
    stopClockwork(this.stage, besideClicks);
    if (warm) await this.cleanClick(this.stage);
    return this.stage;
  }
}

const keyReadings = (calls: AwsCall[]) => calls.filter(({ service }) => service === 'secretsmanager').length;

/** As on a new stage, which takes twice as long: the function has no environment, and nothing that was asked for once is kept. */
async function makeCold({ emulator, stack }: Stage): Promise<void> {
  const api = emulator.functions.list().find(({ name }) => name.includes('apiagent'))!;
  emulator.functions.configure(api.name, { codeDirectory: api.codeDirectory });
  const TableName = stack.outputs.CallbacksTableName;
  const { Items } = (await emulator.call('dynamodb', 'Scan', { TableName })) as { Items: { subject: { S: string }; slot: { S: string } }[] };
  for (const { subject, slot } of Items) if (/^(identity|kept)#/.test(subject.S)) await emulator.call('dynamodb', 'DeleteItem', { TableName, Key: { subject, slot } });
}

/** An open page asks for its agent's status every three minutes. */
async function lookAtPage({ console: { agent }, api }: Stage): Promise<void> {
  const desk = agent(agentName);
  desk.login();
  desk.setStatus('Available');
  await api.call(agentName, 'GET /me');
}

/** Sweeps come on the minute, and some look further every five minutes: each click is as far from the next ones. */
function waitForNextClick(stage: Stage): Promise<void> {
  const everyMs = 300_000;
  return restUntil(stage, Math.ceil((stage.emulator.time.now() + PAUSE_SECONDS * 1000) / everyMs) * everyMs + 5000);
}
