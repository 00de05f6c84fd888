import { createInvocationTime, type InvocationTime } from '../../lambda/ground/adapters/invocation-time';
import { AlwaysOvertaken } from '../../lambda/ground/domain/retry-overtaken';
import type { Clock } from '../../lambda/ground/ports/clock-ids-notices';
import type { Chance } from './chance';
import type { Limits } from './limits';
import type { Tally } from './tally';
import type { VirtualLife } from './virtual-life';
import type { Weather } from './weather';

/** Probabilities of trouble in a history. 0 throughout is a world without faults. */
export interface Climate {
  /** That one call to the outside fails, before or after its effect. */
  failing: number;
  /** That the process dies at one call, before or after its effect. */
  killing: number;
  /** That one call to Connect takes seconds. */
  slow: number;
  /** That a message, an event or a tick comes twice, or late, or (events and ticks) never. */
  doubled: number;
  late: number;
  lost: number;
}

export const CALM: Climate = { failing: 0, killing: 0, slow: 0, doubled: 0, late: 0, lost: 0 };

/** One run of one function. */
export interface Process {
  /** The time that its function's limit leaves it. */
  time: InvocationTime;
  /** The clock of its machine. */
  clock: Clock;
  /** Makes one call to the outside. It fails, or never comes back, as the climate decides. */
  call<T>(name: string, effect: () => T): Promise<T>;
}

/** In the tally: a decision that could never be saved. */
export const ALWAYS_OVERTAKEN = 'always overtaken';

export type HowItEnded = 'done' | 'failed' | 'killed' | 'cut off';

export interface Trouble {
  /** It changes when the storm is over. */
  climate: Climate;
  weather: Weather;
  /** Runs a function of the product. If it dies, or its time is over, its half-done work stays, and nobody hears of it again. */
  run(functionName: string, work: (process: Process) => Promise<unknown>): Promise<HowItEnded>;
}

interface World {
  life: VirtualLife;
  chance: Chance;
  tally: Tally;
  limits: Limits;
}

export function createTrouble(world: World, { climate, weather }: Pick<Trouble, 'climate' | 'weather'>): Trouble {
  const trouble: Trouble = {
    ...{ climate, weather },
    run: (functionName, work) =>
      new Promise((resolve) => {
        const { life, tally, limits } = world;
        const run = { isOver: false };
        const end = (how: HowItEnded) => {
          if (run.isOver) return;
          run.isOver = true;
          if (how !== 'done') tally.count(`${functionName} ${how}`);
          if (how === 'cut off') tally.count('cut off by the time limit');
          resolve(how);
        };
        const seconds = limits.timeoutSeconds(functionName);
        life.after(seconds, () => end('cut off'));
        const process = createProcess(world, { trouble, run, endsAtMs: life.nowMs() + seconds * 1000, die: () => end('killed') });
        work(process).then(
          () => end('done'),
          (error: unknown) => {
            if (error instanceof AlwaysOvertaken) tally.count(ALWAYS_OVERTAKEN);
            end('failed');
          },
        );
      }),
  };
  return trouble;
}

const CONNECT = new Set(['dial', 'look up', 'list associated', 'stop', 'presence', 'logged in', 'queues of', 'opening hours']);
/** As the clients of lambda/ground/adapters have them. */
const CALL_LIMITS = { connect: { least: 1, leave: 2 }, others: { least: 0.1, leave: 0 } };

interface Run {
  trouble: Trouble;
  run: { isOver: boolean };
  endsAtMs: number;
  die: () => void;
}

const never = () => new Promise<never>(() => undefined);

function createProcess({ life, chance, tally }: World, { trouble, run, endsAtMs, die }: Run): Process {
  const time = createInvocationTime();
  time.begin({ getRemainingTimeInMillis: () => endsAtMs - life.nowMs() });
  const strike = async (name: string, when: 'before' | 'after') => {
    const { failing, killing } = trouble.climate;
    if (chance.is(killing / 2)) {
      tally.count(`process killed ${when} a call`);
      die();
      await never();
    }
    if (chance.is(failing / 2)) {
      tally.count(`call failed ${when} its effect`);
      throw new Error(`${name} failed ${when} its effect.`);
    }
  };
  const pass = async (seconds: number) => {
    await life.sleep(seconds);
    if (run.isOver) await never();
  };
  const latency = () => chance.between(0.002, 0.04) * trouble.weather.latency;
  /** Time from a call of Connect's to its answer. */
  const answerSeconds = () => (chance.is(trouble.climate.slow) ? chance.between(1, 4) : latency()) + trouble.weather.connectHangsSeconds;
  const step = trouble.weather.clockSteps * chance.between(-1, 1);
  return {
    time,
    clock: { now: () => new Date(life.nowMs() + Math.round(step * 1000)).toISOString() },
    async call(name, effect) {
      const isConnects = CONNECT.has(name);
      const { least, leave } = isConnects ? CALL_LIMITS.connect : CALL_LIMITS.others;
      const left = time.seconds() - leave;
      if (left < least) {
        tally.count('call not begun for lack of time');
        throw Object.assign(new Error(`${name} was not begun.`), { name: 'NoTimeLeft' });
      }
      await pass(latency());
      if (!isConnects && chance.is(trouble.weather.tableThrottled)) throw new Error(`${name} was throttled.`);
      await strike(name, 'before');
      const answer = effect();
      const takes = isConnects ? answerSeconds() : latency();
      if (takes > left / 2) {
        tally.count('call given up, though it had its effect');
        await pass(Math.max(0, left - 0.1));
        throw Object.assign(new Error(`${name} did not answer.`), { name: 'TimeoutError' });
      }
      await pass(takes);
      await strike(name, 'after');
      return answer;
    },
  };
}
