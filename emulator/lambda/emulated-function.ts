import type { VirtualTime } from '../clock/virtual-time';
import type { Iam } from '../iam/iam';
import type { Journal } from '../journal';
import type { SeededRandom } from '../seeded-random';
import { ServiceError } from '../service-error';
import type { Turns } from './call-gate';
import { Environment, type Outcome } from './environment';
import { environmentVariables } from './environment-variables';
import type { HostedCode, StartHost } from './host';
import { handlerFile, type FunctionDefinition } from './function-definition';
import type { LogSource } from './log-lines';
import type { FunctionError, InvocationContext } from './worker-protocol';

export interface FunctionSurroundings {
  time: VirtualTime;
  journal: Journal;
  iam: Iam;
  random: SeededRandom;
  seed: string;
  region: string;
  arn: string;
  endpoint: () => string;
  handOver?: HostedCode['handOver'];
  startHost: StartHost;
  onOutput: (source: LogSource, text: string) => void;
  turns: Turns;
  /** Environments of all functions that are alive, by their id. */
  running: Map<string, Environment>;
}

interface Slot {
  environment: Environment;
  /** The id of the invocation under way. */
  requestId: string | undefined;
  /** True if it runs an earlier definition: it takes no further invocation. */
  outdated?: boolean;
}

interface Invocation {
  payload: string;
  requestId: string;
  resolve: (outcome: Outcome) => void;
}

/** A deployed function: its environments, and the invocations that wait for one. */
export class EmulatedFunction {
  private pool: Slot[] = [];
  private readonly queue: Invocation[] = [];
  private handler: { file: string; exportName: string };
  private started = 0;

  constructor(
    public definition: FunctionDefinition,
    private readonly around: FunctionSurroundings,
  ) {
    this.handler = handlerFile(definition);
  }

  /** Invocations from now on run in fresh environments; those under way end in theirs. */
  configure(changes: Partial<FunctionDefinition>): void {
    const definition = { ...this.definition, ...changes };
    this.handler = handlerFile(definition);
    this.definition = definition;
    this.pool.forEach((slot) => (slot.outdated = true));
    this.dispatch();
  }

  environments(): Environment[] {
    return this.pool.map(({ environment }) => environment).filter(({ alive }) => alive);
  }

  /** Throws TooManyRequestsException when the reserved concurrency is used up. */
  checkConcurrency(): void {
    const { reservedConcurrency } = this.definition;
    if (reservedConcurrency === undefined) return;
    if (this.environments().filter(({ busy }) => busy).length + this.queue.length < reservedConcurrency) return;
    throw new ServiceError('TooManyRequestsException', 'Rate Exceeded.', { status: 429, fields: { Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded' } });
  }

  /** Runs the handler once, as soon as an environment is free; a throw, a timeout or an end of its environment is an outcome, not an exception. */
  invoke(payload: string, requestId: string): Promise<Outcome> {
    return new Promise((resolve) => {
      this.queue.push({ payload, requestId, resolve });
      this.dispatch();
    });
  }

  async stop(): Promise<void> {
    await Promise.all(this.pool.map(({ environment }) => environment.stop()));
  }

  private dispatch(): void {
    for (let slot = this.freeSlot(); slot && this.queue.length > 0; slot = this.freeSlot()) void this.run(slot, this.queue.shift()!);
  }

  private async run(slot: Slot, { payload, requestId, resolve }: Invocation): Promise<void> {
    const { time, journal, random } = this.around;
    const { name, timeoutSeconds = 3 } = this.definition;
    const { environment } = slot;
    slot.requestId = requestId;
    journal.record('function', 'invoked', { function: name, requestId, environment: environment.id });
    const timeout = time.after(timeoutSeconds * 1000, () => environment.kill(timedOut(requestId, timeoutSeconds)));
    const traceId = `Root=1-${random.uuid().slice(0, 8)}-${random.uuid().replaceAll('-', '').slice(0, 24)};Sampled=0`;
    const outcome = await environment.invoke(payload, this.context(requestId, timeoutSeconds), traceId);
    timeout.cancel();
    journal.record('function', 'error' in outcome ? 'failed' : 'returned', { function: name, requestId, ...outcome });
    slot.requestId = undefined;
    resolve(outcome);
    this.dispatch();
  }

  private context(requestId: string, timeoutSeconds: number): InvocationContext {
    const { name, memorySizeMb = 128 } = this.definition;
    return {
      awsRequestId: requestId,
      functionName: name,
      functionVersion: '$LATEST',
      invokedFunctionArn: this.around.arn,
      memoryLimitInMB: String(memorySizeMb),
      logGroupName: `/aws/lambda/${name}`,
      logStreamName: 'emulated',
      deadlineAt: this.around.time.now() + timeoutSeconds * 1000,
    };
  }

  private freeSlot(): Slot | undefined {
    const ended = this.pool.filter(({ environment, requestId, outdated }) => requestId === undefined && (outdated || !environment.alive));
    ended.forEach(({ environment }) => void environment.stop());
    this.pool = this.pool.filter((slot) => !ended.includes(slot));
    const free = this.pool.find(({ requestId }) => requestId === undefined);
    if (free || this.queue.length === 0 || this.pool.length >= (this.definition.maximumEnvironments ?? 4)) return free;
    return this.startEnvironment();
  }

  private startEnvironment(): Slot {
    const { definition, around } = this;
    const id = `${definition.name}/${String(this.started++).padStart(4, '0')}`;
    const credentials = around.iam.assumeRole(definition.roleArn, definition.name);
    const environment = new Environment({
      id,
      time: around.time,
      ...this.handler,
      variables: environmentVariables(definition, { region: around.region, endpoint: around.endpoint(), logStream: id, credentials }),
      seed: `${around.seed}:${id}`,
      onOutput: (text) => around.onOutput({ function: definition.name, environment: id, requestId: slot.requestId }, text),
      handOver: around.handOver,
      startHost: around.startHost,
      takeTurn: around.turns.take,
      onProgress: around.turns.reconsider,
      onEnd: () => around.running.delete(id),
    });
    around.running.set(id, environment);
    const slot: Slot = { environment, requestId: undefined };
    this.pool.push(slot);
    return slot;
  }
}

function timedOut(requestId: string, timeoutSeconds: number): FunctionError {
  return { errorType: 'Sandbox.Timedout', errorMessage: `RequestId: ${requestId} Error: Task timed out after ${timeoutSeconds.toFixed(2)} seconds` };
}
