import type { Journal } from '../journal';
import type { Environment } from './environment';

/** The point at which a function's environment dies. */
export interface Crash {
  functionName: string;
  /** The n-th AWS call that the function makes from now on, counted over all its environments; the first is 1. */
  atCall: number;
  /** 'before': the call has no effect. 'after': it took effect, but the function never hears of it. */
  effect: 'before' | 'after';
}

export function createCrashPlan(journal: Journal) {
  const planned: (Crash & { seen: number })[] = [];

  const due = (environment: Environment, effect: 'before' | 'after') => {
    const mine = planned.filter(({ functionName }) => environment.id.startsWith(`${functionName}/`));
    if (effect === 'before') mine.forEach((crash) => (crash.seen += 1));
    return mine.find((crash) => crash.effect === effect && crash.seen === crash.atCall);
  };

  return {
    add: (crash: Crash): void => void planned.push({ ...crash, seen: 0 }),
    /** Kills the environment when one of its crashes is due; true when it was. */
    strikes(environment: Environment, effect: 'before' | 'after'): boolean {
      const crash = environment.alive ? due(environment, effect) : undefined;
      if (!crash) return !environment.alive;
      planned.splice(planned.indexOf(crash), 1);
      journal.record('fault', 'crash', { function: crash.functionName, environment: environment.id, atCall: crash.atCall, effect });
      environment.kill({ errorType: 'Runtime.ExitError', errorMessage: 'Error: Runtime exited with error: signal: killed' });
      return true;
    },
  };
}
