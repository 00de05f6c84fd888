import type { CallbackStory } from '../../../local/scenarios/story/callback-story';
import type { StageOptions } from '../../../local/stage';
import { callsMade, isFaultOf, type AwsCall, type FunctionRole } from './aws-calls';
import type { Mishap } from './mishaps';
import { customerNumber } from './play-click';
import { openLives, playLife, waitForNextLife, type Way } from './promised-life';
import { walkCalls } from './walk-calls';

export interface PromisedSituation {
  /** Default: agents come first. */
  way?: Way;
  /** Prepares the world before each life, and before the clean one. Faults are cleared after each. */
  arrange?: (story: CallbackStory) => void;
  roles: FunctionRole[];
  /** Returns whether a call of the clean life is walked. */
  isWalked: (call: AwsCall, life: { begunAt: string; dueAt: string; calls: AwsCall[] }) => boolean;
}

interface Struck {
  call: AwsCall;
  mishap: Mishap;
}

/** Plays many lives on one stage, one after the other, each of another customer. */
export class PromisedLives {
  private story: CallbackStory | undefined;
  private lives = 0;
  private clean: { begunAt: string; calls: AwsCall[] } | undefined;

  /** @param alterTemplate takes something away, to see what breaks. */
  constructor(private readonly alterTemplate?: StageOptions['alterTemplate']) {}

  /** Returns the calls of a life in which nothing goes wrong, the second on a new stage. */
  async cleanCalls(situation: PromisedSituation): Promise<AwsCall[]> {
    await this.close();
    const clean = await this.live(situation);
    if (clean.broken.length > 0) throw new Error(`The clean life breaks promises: ${clean.broken.join('; ')}`);
    this.clean = clean;
    return clean.calls.filter((call) => situation.isWalked(call, clean));
  }

  /** Plays a life for each of the calls, with the mishap at that call. Returns the promises that broke, and where. */
  walk(situation: PromisedSituation, calls: AwsCall[], mishap: Mishap): Promise<string[]> {
    return walkCalls({ play: (call) => this.live(situation, { call, mishap }), close: () => this.close() }, calls, mishap);
  }

  async close(): Promise<void> {
    await this.story?.stage.stop();
    this.story = undefined;
  }

  /** One life goes before. It leaves a seat taken and functions warm, as each life finds them. */
  private async open(way: Way): Promise<CallbackStory> {
    const story = await openLives(way, this.alterTemplate);
    await waitForNextLife(story);
    const { broken } = await playLife(story, customerNumber((this.lives += 1)), way);
    if (broken.length > 0) throw new Error(`The first life breaks promises: ${broken.join('; ')}`);
    return story;
  }

  private async live({ way = 'agent-first', arrange, roles }: PromisedSituation, struck?: Struck) {
    const story = (this.story ??= await this.open(way));
    const { journal, faults, events, sqs } = story.stage.emulator;
    await waitForNextLife(story);
    const from = journal.entries.length;
    const begunAt = story.now;
    arrange?.(story);
    if (struck) this.strikeInTime(story, struck);
    const life = await playLife(story, customerNumber((this.lives += 1)), way);
    faults.clear();
    events.faults.clear();
    sqs.faults.clear();
    const calls = callsMade(story.stage, roles, { from });
    const came = struck !== undefined && !life.isOtherWay && this.isSameWay(calls, { ...struck, begunAt }) && journal.entries.slice(from).some((entry) => isFaultOf(story.stage, struck.call.function, entry) && struck.mishap.shows(entry.what));
    return { begunAt, dueAt: life.dueAt, calls, came, broken: life.broken };
  }

  /** Sets the mishap just before the run that makes the call, so that calls of earlier runs do not count. */
  private strikeInTime({ stage }: CallbackStory, { call, mishap }: Struck): void {
    const { time } = stage.emulator;
    const strike = () => mishap.strike(stage, { ...call, nth: this.before(call).length + 1 });
    if (call.at === this.clean!.begunAt) strike();
    else time.at(time.now() + this.offsetOf(call) - 1, strike);
  }

  /** Returns whether the run made the calls of the clean life up to the mishap. Then the mishap hit the right call. */
  private isSameWay(calls: AwsCall[], { call, begunAt }: Struck & { begunAt: string }): boolean {
    const expected = this.before(call).map(({ operation }) => operation);
    const runAt = Date.parse(begunAt) + this.offsetOf(call);
    const made = calls.filter((one) => one.function === call.function && Date.parse(one.at) >= runAt).map(({ operation }) => operation);
    return made.slice(0, expected.length).join() === expected.join();
  }

  /** Returns the calls of the clean life that the function made in the same moment before this one. */
  private before({ function: role, at, nth }: AwsCall): AwsCall[] {
    return this.clean!.calls.filter((call) => call.function === role && call.at === at && call.nth < nth);
  }

  private offsetOf({ at }: AwsCall): number {
    return Date.parse(at) - Date.parse(this.clean!.begunAt);
  }
}
