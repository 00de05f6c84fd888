import type { EndSignal } from '../../clock/ending';
import { ConsoleRefusal } from '../console-refusal';
import type { VirtualTime } from '../../clock/virtual-time';

interface Limit {
  milliseconds: number;
  signal: EndSignal;
}

/** What a customer pressed and said, kept until a block listens. */
export class CustomerInput {
  private digits = '';
  private readonly utterances: string[] = [];
  private waiting: (() => void) | undefined;

  press(digits: string): void {
    if (!/^[0-9*#]*$/.test(digits)) throw new ConsoleRefusal(`A keypad has 0 to 9, * and #, not "${digits}".`);
    this.digits += digits;
    this.waiting?.();
  }

  /** One utterance on the phone, or one message of a chat. */
  say(utterance: string): void {
    this.utterances.push(utterance);
    this.waiting?.();
  }

  get pressed(): boolean {
    return this.digits.length > 0;
  }

  get spoken(): boolean {
    return this.utterances.length > 0;
  }

  /** The next digit, or undefined when the time passes first. Rejects when the signal aborts. */
  async nextDigit(time: VirtualTime, limit: Limit): Promise<string | undefined> {
    await this.await(time, limit, () => this.pressed);
    const digit = this.digits[0];
    this.digits = this.digits.slice(1);
    return digit;
  }

  /** The next utterance; a pressed key ends the wait too, as does the time. Then undefined. Rejects when the signal aborts. */
  async nextUtterance(time: VirtualTime, limit: Limit): Promise<string | undefined> {
    await this.heard(time, limit);
    return this.utterances.shift();
  }

  /** Waits until something was said or pressed, which stays to be read, or the time is over. Rejects when the signal aborts. */
  async heard(time: VirtualTime, limit: Limit): Promise<void> {
    await this.await(time, limit, () => this.spoken || this.pressed);
  }

  private async await(time: VirtualTime, limit: Limit, ready: () => boolean): Promise<void> {
    if (ready()) return;
    await new Promise<void>((resolve, reject) => {
      if (limit.signal.aborted) return reject(limit.signal.reason as Error);
      const finish = (done: () => void) => {
        timer?.cancel();
        limit.signal.removeEventListener('abort', onAbort);
        this.waiting = undefined;
        done();
      };
      const onAbort = () => finish(() => reject(limit.signal.reason as Error));
      const timer = Number.isFinite(limit.milliseconds) ? time.after(limit.milliseconds, () => finish(resolve)) : undefined;
      limit.signal.addEventListener('abort', onAbort, { once: true });
      this.waiting = () => {
        if (ready()) finish(resolve);
      };
    });
  }
}
