import type { SeededRandom } from '../seeded-random';
import type { Environment } from './environment';

export type Admission = 'admitted' | 'dropped';

/** The front door passes each call of a function's environment through this. */
export interface CallGate {
  /**
   * Waits for the call's turn: of all environments, one moves at a time, and when it waits, the seed decides which of those that
   * could go on does. 'dropped': the environment is gone; close the socket, do nothing.
   * @param request value of the `x-emulated-request` header; without it a call is admitted at once.
   */
  enter(request: string | undefined): Promise<Admission>;
  /** After the effect, before the answer is written. 'dropped': the environment is gone; close the socket. */
  leave(request: string | undefined): 'answer' | 'dropped';
  /** The answer is kept back (a fault): time may pass while the environment waits for it. */
  hang(request: string | undefined): void;
  /** The call waits for others to move, as one that invokes a function does; time may pass meanwhile. */
  suspend(request: string | undefined): void;
  /** Its answer is there: waits for its turn again. */
  resume(request: string | undefined): Promise<Admission>;
}

interface Waiting {
  environment: Environment;
  /** Puts those that wait into an order that does not depend on the machine. */
  rank: number;
  begin: () => void;
  drop: () => void;
}

export interface GateOptions {
  random: SeededRandom;
  /** Environments that are alive, by their id. */
  running: ReadonlyMap<string, Environment>;
  /** Asked for each call as it is admitted ('before') and before it is answered ('after'); true: the environment dies here. */
  crashes: (environment: Environment, effect: 'before' | 'after') => boolean;
}

export interface Turns extends CallGate {
  /** Begins when no environment moves: an invocation that starts, a timer that fires. At most one at a time for an environment. */
  take(environment: Environment, begin: () => void): void;
  /** Something changed that may let one go on. */
  reconsider(): void;
}

/** Interleaves environments at their calls, timers and starts, and nowhere else: the same seed gives the same history. */
export function createTurns({ random, running, crashes }: GateOptions): Turns {
  let waiting: Waiting[] = [];

  const partsOf = (request: string | undefined) => {
    const [id, call] = (request ?? '').split('#');
    const environment = running.get(id!);
    return environment && { environment, call: Number(call) };
  };

  const reconsider = () => {
    if (waiting.length === 0) return;
    const gone = waiting.filter(({ environment }) => !environment.alive);
    waiting = waiting.filter(({ environment }) => environment.alive);
    gone.forEach(({ drop }) => drop());
    if (waiting.length === 0 || moves(running)) return;
    const inOrder = [...waiting].sort((a, b) => a.environment.id.localeCompare(b.environment.id) || a.rank - b.rank);
    const next = inOrder[random.below(inOrder.length)]!;
    waiting = waiting.filter((other) => other !== next);
    next.begin();
  };

  const hang = (request: string | undefined) => {
    const from = partsOf(request);
    from?.environment.mark(from.call, 'hanging');
  };

  /** Waits for the call's turn; what happens then decides. */
  const queueUp = (request: string | undefined, atTurn: (environment: Environment) => Admission): Promise<Admission> => {
    const from = partsOf(request);
    if (!from) return Promise.resolve(request === undefined ? 'admitted' : 'dropped');
    const { environment, call } = from;
    return new Promise((resolve) => {
      const begin = () => {
        environment.mark(call, 'answering');
        resolve(atTurn(environment));
      };
      waiting.push({ environment, rank: call, begin, drop: () => resolve('dropped') });
      environment.mark(call, 'arrived');
    });
  };

  return {
    reconsider,
    take(environment, begin) {
      waiting.push({ environment, rank: Number.MAX_SAFE_INTEGER, begin, drop: () => undefined });
      reconsider();
    },
    enter: (request) => queueUp(request, (environment) => (crashes(environment, 'before') ? 'dropped' : 'admitted')),
    leave(request) {
      const from = partsOf(request);
      if (!from) return request === undefined ? 'answer' : 'dropped';
      return crashes(from.environment, 'after') ? 'dropped' : 'answer';
    },
    hang,
    suspend: hang,
    resume: (request) => queueUp(request, () => 'admitted'),
  };
}

/** Whether an environment can go on by itself. */
function moves(running: ReadonlyMap<string, Environment>): boolean {
  for (const environment of running.values()) if (environment.busy && !environment.blocked) return true;
  return false;
}
