import type { SeededRandom } from '../seeded-random';
import type { Environment } from './environment';

/** What the front door does with a call of a function's environment. */
export interface CallGate {
  /**
   * Waits for the call's turn. Environments run side by side, but their calls take effect one at a time, in an order that the seed
   * decides among those that could be next. 'dropped': the environment is gone; close the socket, do nothing.
   * @param request value of the `x-emulated-request` header; without it a call is admitted at once.
   */
  enter(request: string | undefined): Promise<'admitted' | 'dropped'>;
  /** After the effect, before the answer is written. 'dropped': the environment is gone; close the socket. */
  leave(request: string | undefined): 'answer' | 'dropped';
  /** The answer is kept back (a fault): time may pass while the environment waits for it. */
  hang(request: string | undefined): void;
}

interface Waiting {
  environment: Environment;
  call: number;
  resolve: (turn: 'admitted' | 'dropped') => void;
}

export interface GateOptions {
  random: SeededRandom;
  environments: () => Environment[];
  /** Asked for each call as it is admitted ('before') and before it is answered ('after'); true: the environment dies here. */
  crashes: (environment: Environment, effect: 'before' | 'after') => boolean;
}

export function createCallGate({ random, environments, crashes }: GateOptions): CallGate & { reconsider(): void } {
  let waiting: Waiting[] = [];

  const partsOf = (request: string | undefined) => {
    const [id, call] = (request ?? '').split('#');
    const environment = environments().find((candidate) => candidate.id === id);
    return environment && { environment, call: Number(call) };
  };

  const admit = (next: Waiting) => {
    waiting = waiting.filter((other) => other !== next);
    next.environment.mark(next.call, 'answering');
    next.resolve(crashes(next.environment, 'before') ? 'dropped' : 'admitted');
  };

  const reconsider = () => {
    const gone = waiting.filter(({ environment }) => !environment.alive);
    waiting = waiting.filter(({ environment }) => environment.alive);
    gone.forEach(({ resolve }) => resolve('dropped'));
    if (waiting.length === 0 || !environments().every((one) => !one.busy || one.blocked)) return;
    const inOrder = [...waiting].sort((a, b) => a.environment.id.localeCompare(b.environment.id) || a.call - b.call);
    admit(inOrder[random.below(inOrder.length)]!);
  };

  return {
    reconsider,
    enter(request) {
      const from = partsOf(request);
      if (!from) return Promise.resolve(request === undefined ? 'admitted' : 'dropped');
      return new Promise((resolve) => {
        waiting.push({ ...from, resolve });
        from.environment.mark(from.call, 'arrived');
      });
    },
    leave(request) {
      const from = partsOf(request);
      if (!from) return request === undefined ? 'answer' : 'dropped';
      return crashes(from.environment, 'after') ? 'dropped' : 'answer';
    },
    hang(request) {
      const from = partsOf(request);
      from?.environment.mark(from.call, 'hanging');
    },
  };
}
