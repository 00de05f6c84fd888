import { ConsoleRefusal } from '../console-refusal';
import type { VirtualTime } from '../../clock/virtual-time';

/** Digits that a customer pressed, kept until a block listens. */
export class Keypad {
  private buffer = '';
  private waiting: (() => void) | undefined;

  press(digits: string): void {
    if (!/^[0-9*#]*$/.test(digits)) throw new ConsoleRefusal(`A keypad has 0 to 9, * and #, not "${digits}".`);
    this.buffer += digits;
    this.waiting?.();
  }

  get pressed(): boolean {
    return this.buffer.length > 0;
  }

  /** The next digit, or undefined when the time passes first. Rejects when the signal aborts. */
  async next(time: VirtualTime, limit: { milliseconds: number; signal: AbortSignal }): Promise<string | undefined> {
    if (!this.buffer) await this.await(time, limit);
    const digit = this.buffer[0];
    this.buffer = this.buffer.slice(1);
    return digit;
  }

  private await(time: VirtualTime, limit: { milliseconds: number; signal: AbortSignal }): Promise<void> {
    return new Promise((resolve, reject) => {
      if (limit.signal.aborted) return reject(limit.signal.reason as Error);
      const finish = (done: () => void) => {
        timer.cancel();
        limit.signal.removeEventListener('abort', onAbort);
        this.waiting = undefined;
        done();
      };
      const onAbort = () => finish(() => reject(limit.signal.reason as Error));
      const timer = time.after(limit.milliseconds, () => finish(resolve));
      limit.signal.addEventListener('abort', onAbort, { once: true });
      this.waiting = () => finish(resolve);
    });
  }
}
