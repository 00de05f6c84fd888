/** Timers of a function wait on the emulator's clock: the kernel keeps them and sends a message when one is due. */
import { promisify } from 'node:util';

/** Anything but a positive finite delay is none, as in Node.js. */
const delayOf = (milliseconds) => (Number(milliseconds) > 0 && Number(milliseconds) < 2 ** 31 ? Number(milliseconds) : 0);

class VirtualTimer {
  #all;

  constructor(all, { action, milliseconds, repeat = false }) {
    this.#all = all;
    this.id = all.next();
    this.action = action;
    this.milliseconds = delayOf(milliseconds);
    this.repeat = repeat;
    this.refresh();
  }

  refresh() {
    this.#all.start(this);
    return this;
  }

  close() {
    this.#all.stop(this);
    return this;
  }

  ref() {
    return this;
  }

  unref() {
    return this;
  }

  hasRef() {
    return true;
  }

  [Symbol.toPrimitive]() {
    return this.id;
  }

  [Symbol.dispose ?? Symbol.for('dispose')]() {
    this.close();
  }
}

/** @param outbox takes messages that the kernel needs only when the function stands still, because no time passes before. */
export function virtualTimers(outbox) {
  const waiting = new Map();
  let made = 0;
  /** Most timers of a function watch over a call, and are cleared before the kernel has heard of them. */
  const takeBack = ({ id }) => outbox.takeBack(({ kind, timer }) => kind === 'timer' && timer === id);
  const all = {
    next: () => ++made,
    start(timer) {
      waiting.set(timer.id, timer);
      takeBack(timer);
      outbox.add({ kind: 'timer', timer: timer.id, milliseconds: timer.milliseconds });
    },
    stop(timer) {
      if (waiting.delete(timer.id) && !takeBack(timer)) outbox.add({ kind: 'timer-cleared', timer: timer.id });
    },
  };

  const setTimeout = (action, milliseconds, ...given) => new VirtualTimer(all, { action: () => action(...given), milliseconds });
  const setInterval = (action, milliseconds, ...given) =>
    new VirtualTimer(all, { action: () => action(...given), milliseconds: Math.max(1, delayOf(milliseconds)), repeat: true });
  const clear = (timer) => (typeof timer === 'object' ? timer : waiting.get(Number(timer)))?.close?.();
  const sleep = (milliseconds, value, { signal } = {}) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const timer = setTimeout(() => resolve(value), milliseconds);
      signal?.addEventListener('abort', () => (timer.close(), reject(signal.reason)), { once: true });
    });
  setTimeout[promisify.custom] = sleep;

  return {
    /** In place of the global ones, and of those of `node:timers`. */
    replacements: { setTimeout, setInterval, clearTimeout: clear, clearInterval: clear },
    /** In place of `setTimeout` of `node:timers/promises`. */
    sleep,
    /** In place of `AbortSignal.timeout`. */
    timeoutSignal(milliseconds) {
      const controller = new AbortController();
      setTimeout(() => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')), milliseconds);
      return controller.signal;
    },
    /** Returns whether a timer is set. */
    waitsForTime: () => waiting.size > 0,
    fire(id) {
      const timer = waiting.get(id);
      if (!timer) return;
      waiting.delete(id);
      if (timer.repeat) timer.refresh();
      timer.action();
    },
  };
}
