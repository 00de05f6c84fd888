import type { CallbackStory } from '../../../local/scenarios/story/callback-story';
import type { StageOptions } from '../../../local/stage';
import { callsMade, isFaultOf, isRead, type AwsCall, type FunctionRole } from './aws-calls';
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
    const clean = await this.liveClean(situation);
    this.clean = clean;
    return clean.calls.filter((call) => situation.isWalked(call, clean));
  }

  /** Plays a life for each of the calls, with the mishap at that call. Returns the promises that broke, and where. */
  walk(situation: PromisedSituation, calls: AwsCall[], mishap: Mishap): Promise<string[]> {
    return walkCalls({ play: (call) => this.live(situation, { call, mishap }), recover: () => this.recover(situation), close: () => this.close() }, calls, mishap);
  }

  async close(): Promise<void> {
    await this.story?.stage.stop();
    this.story = undefined;
  }

  /** A new stage is as warm as is needed. */
  private async recover(situation: PromisedSituation): Promise<void> {
    if (this.story) await this.liveClean(situation);
  }

  /** One life goes before. It leaves a seat taken and functions warm, as each life finds them. */
  private async open(way: Way): Promise<CallbackStory> {
    const story = await openLives(way, this.alterTemplate);
    await waitForNextLife(story);
    const { broken } = await playLife(story, customerNumber((this.lives += 1)), way);
    if (broken.length > 0) throw new Error(`The first life breaks promises: ${broken.join('; ')}`);
    return story;
  }

  private async liveClean(situation: PromisedSituation) {
    const clean = await this.live(situation);
    if (clean.broken.length > 0) throw new Error(`A clean life breaks promises: ${clean.broken.join('; ')}`);
    return clean;
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
    if (life.isOtherWay) await this.close();
    return { begunAt, dueAt: life.dueAt, calls, came, broken: life.broken };
  }

  /** What counts all calls is set just before the run that makes the call, so that those of earlier runs do not count. */
  private strikeInTime({ stage }: CallbackStory, { call, mishap }: Struck): void {
    const { time } = stage.emulator;
    if (mishap.findsOperation) return mishap.strike(stage, call);
    const strike = () => mishap.strike(stage, { ...call, nth: this.before(call).length + 1 });
    if (call.at === this.clean!.begunAt) strike();
    else time.at(time.now() + this.offsetOf(call) - 1, strike);
  }

  /** Returns whether the function came to the call as in the clean life. Then the mishap hit the right one. */
  private isSameWay(calls: AwsCall[], { call, mishap, begunAt }: Struck & { begunAt: string }): boolean {
    const own = calls.filter((one) => one.function === call.function);
    if (mishap.findsOperation) {
      const changes = this.clean!.calls.filter((one) => one.function === call.function && one.nth <= call.nth && !isRead(one));
      return startsWith(own.filter((one) => !isRead(one)), changes);
    }
    const runAt = Date.parse(begunAt) + this.offsetOf(call);
    return startsWith(own.filter(({ at }) => Date.parse(at) >= runAt), this.before(call));
  }

  /** Returns the calls of the clean life that the function made in the same moment before this one. */
  private before({ function: role, at, nth }: AwsCall): AwsCall[] {
    return this.clean!.calls.filter((call) => call.function === role && call.at === at && call.nth < nth);
  }

  private offsetOf({ at }: AwsCall): number {
    return Date.parse(at) - Date.parse(this.clean!.begunAt);
  }
}

const startsWith = (calls: AwsCall[], expected: AwsCall[]) => expected.every(({ operation }, index) => calls[index]?.operation === operation);
