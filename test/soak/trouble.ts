import type { Chance } from './chance';
import type { Tally } from './tally';
import type { VirtualLife } from './virtual-life';

/** How hard a history is on the product. Probabilities; 0 throughout is a world without faults. */
export interface Climate {
  /** Of one call to the outside: that it fails, before or after its effect. */
  failing: number;
  /** Of one call: that the process dies there, before or after its effect. */
  killing: number;
  /** Of one call: that it takes seconds. */
  slow: number;
  /** Of a message, an event or a tick: that it comes twice, or late, or (events and ticks) never. */
  doubled: number;
  late: number;
  lost: number;
}

export const CALM: Climate = { failing: 0, killing: 0, slow: 0, doubled: 0, late: 0, lost: 0 };

/** One run of one function. */
export interface Process {
  /** One call to the outside. Fails, or never comes back, as the climate has it. */
  call<T>(name: string, effect: () => T): Promise<T>;
}

export type HowItEnded = 'done' | 'failed' | 'killed';

export interface Trouble {
  /** Changed when the storm is over. */
  climate: Climate;
  /** Runs a function of the product. Where it dies, what it left half done stays so, and nobody hears of it again. */
  run(functionName: string, work: (process: Process) => Promise<unknown>): Promise<HowItEnded>;
}

interface World {
  life: VirtualLife;
  chance: Chance;
  tally: Tally;
}

export function createTrouble(world: World, climate: Climate): Trouble {
  const trouble: Trouble = {
    climate,
    run: (functionName, work) =>
      new Promise((resolve) => {
        const end = (how: HowItEnded) => {
          if (how !== 'done') world.tally.count(`${functionName} ${how}`);
          resolve(how);
        };
        const process = createProcess(world, trouble, () => end('killed'));
        work(process).then(
          () => end('done'),
          () => end('failed'),
        );
      }),
  };
  return trouble;
}

function createProcess({ life, chance, tally }: World, trouble: Trouble, die: () => void): Process {
  const strike = async (name: string, when: 'before' | 'after') => {
    const { failing, killing } = trouble.climate;
    if (chance.is(killing / 2)) {
      tally.count(`process killed ${when} a call`);
      die();
      await new Promise(() => undefined);
    }
    if (chance.is(failing / 2)) {
      tally.count(`call failed ${when} its effect`);
      throw new Error(`${name} failed ${when} its effect.`);
    }
  };
  const takeTime = () => life.sleep(chance.is(trouble.climate.slow) ? chance.between(1, 4) : chance.between(0.002, 0.04));
  return {
    async call(name, effect) {
      await takeTime();
      await strike(name, 'before');
      const answer = effect();
      await takeTime();
      await strike(name, 'after');
      return answer;
    },
  };
}
