import type { Timer } from '../clock/virtual-time';
import type { Host, HostedCode, StartHost } from './host';
import type { FromWorker, FunctionError, InvocationContext, ToWorker, WrittenRequest } from './worker-protocol';

export type Outcome = { payload: string } | { error: FunctionError };

export interface EnvironmentOptions extends HostedCode {
  startHost: StartHost;
  onOutput: (text: string) => void;
  /** Begins when no other environment moves. */
  takeTurn: (environment: Environment, begin: () => void) => void;
  /** Something changed that may let another environment go on. */
  onProgress: () => void;
  /** It is not alive any more. */
  onEnd: () => void;
}

type Unnumbered<M> = M extends ToWorker ? Omit<M, 'sequence'> : never;

/**
 * One execution environment: it keeps its module state between invocations and handles one at a time.
 * Time stands still while it can move by itself; once it only waits for its own timers, or for answers that a fault keeps back, time may pass.
 */
export class Environment {
  private readonly host: Host;
  private readonly timers = new Map<number, Timer>();
  /** Calls that wait: for their turn, or for an answer that is kept back. What is being answered moves, as what was never sent does. */
  private readonly calls = new Map<number, 'arrived' | 'hanging'>();
  private overdue: number[] = [];
  private readonly outbox: Unnumbered<ToWorker>[] = [];
  private sent = 0;
  private quiet: { sequence: number; outstanding: number[] } = { sequence: 0, outstanding: [] };
  private finish: ((outcome: Outcome) => void) | undefined;
  private release: (() => void) | undefined;
  alive = true;

  constructor(private readonly options: EnvironmentOptions) {
    this.host = options.startHost(options, {
      onMessages: (messages) => messages.forEach((message) => this.received(message)),
      onFailure: (error) => this.kill(error),
    });
  }

  get id(): string {
    return this.options.id;
  }

  get busy(): boolean {
    return this.finish !== undefined;
  }

  /** So many of its timers and calls are kept. */
  get waitsFor(): number {
    return this.timers.size + this.overdue.length + this.calls.size;
  }

  /** Whether it can go on only when one of its calls is answered or time passes. */
  get blocked(): boolean {
    return this.settled && this.quiet.outstanding.every((call) => this.calls.has(call));
  }

  invoke(event: string, context: InvocationContext, traceId: string): Promise<Outcome> {
    return new Promise((resolve) => {
      this.finish = resolve;
      // Between invocations it is frozen, whether or not it has said yet that it stands still.
      this.quiet = { sequence: this.sent, outstanding: [] };
      const frozen = this.overdue.splice(0);
      frozen.forEach((timer) => this.send({ kind: 'fire', timer }));
      this.send({ kind: 'invoke', event, context, traceId });
    });
  }

  /** A call of this environment reached the front door, is being answered, or is never going to be. */
  mark(call: number, state: 'arrived' | 'answering' | 'hanging'): void {
    if (state === 'answering') this.calls.delete(call);
    else this.calls.set(call, state);
    this.update();
  }

  /** Ends it at once. An invocation under way fails with this error. */
  kill(error: FunctionError): void {
    if (!this.alive) return;
    this.alive = false;
    this.options.onEnd();
    this.timers.forEach((timer) => timer.cancel());
    void this.host.end();
    this.complete({ error });
  }

  /** Ends it and waits until it is gone. */
  async stop(): Promise<void> {
    this.kill({ errorType: 'Runtime.ExitError', errorMessage: 'The emulator was stopped.' });
    await this.host.end();
  }

  private get settled(): boolean {
    return this.quiet.sequence === this.sent;
  }

  private received(message: FromWorker): void {
    if (!this.alive) return;
    if (message.kind === 'output') this.options.onOutput(message.text);
    else if (message.kind === 'request') void this.answer(message);
    else if (message.kind === 'timer') this.startTimer(message);
    else if (message.kind === 'timer-cleared') this.clearTimer(message.timer);
    else if (message.kind === 'returned') this.complete({ payload: message.payload });
    else if (message.kind === 'threw' && message.duringInit) this.kill(message.error);
    else if (message.kind === 'threw') this.complete({ error: message.error });
    else {
      this.quiet = message;
      this.update();
    }
  }

  private async answer({ call, ...request }: WrittenRequest & { call: number }): Promise<void> {
    const answer = await this.options.handOver!(request);
    if (this.alive) this.post({ kind: 'answer', call, ...(answer !== 'hang-up' && { answer }) });
  }

  private startTimer({ timer, milliseconds }: { timer: number; milliseconds: number }): void {
    const due = () => {
      this.timers.delete(timer);
      // Between invocations an environment is frozen; what fell due meanwhile fires when it thaws.
      if (this.busy) this.send({ kind: 'fire', timer });
      else this.overdue.push(timer);
    };
    this.clearTimer(timer);
    this.timers.set(timer, this.options.time.after(milliseconds, due));
  }

  private clearTimer(timer: number): void {
    this.timers.get(timer)?.cancel();
    this.timers.delete(timer);
  }

  private send(message: Unnumbered<ToWorker>): void {
    this.outbox.push(message);
    if (this.outbox.length === 1) this.options.takeTurn(this, () => this.flush());
    this.update();
  }

  private flush(): void {
    this.outbox.splice(0).forEach((message) => this.post(message));
    this.update();
  }

  private post(message: Unnumbered<ToWorker>): void {
    this.sent += 1;
    this.host.post({ ...message, sequence: this.sent });
  }

  private complete(outcome: Outcome): void {
    const finish = this.finish;
    this.finish = undefined;
    finish?.(outcome);
    this.update();
  }

  private update(): void {
    const mayWait = this.outbox.length === 0 && this.settled && this.quiet.outstanding.every((call) => this.calls.get(call) === 'hanging');
    if (this.busy && !mayWait) this.release ??= this.options.time.hold();
    else if (this.release) {
      this.release();
      this.release = undefined;
    }
    this.options.onProgress();
  }
}
