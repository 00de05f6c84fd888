/** Timers of a function wait on the emulator's clock: the kernel keeps them and sends a message when one is due. */
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { promisify } from 'node:util';

const waiting = new Map();
let outbox;
let made = 0;

/** Anything but a positive finite delay is none, as in Node.js. */
const delayOf = (milliseconds) => (Number(milliseconds) > 0 && Number(milliseconds) < 2 ** 31 ? Number(milliseconds) : 0);

class VirtualTimer {
  constructor(action, { milliseconds, repeat = false }) {
    this.id = ++made;
    this.action = action;
    this.milliseconds = delayOf(milliseconds);
    this.repeat = repeat;
    this.refresh();
  }

  refresh() {
    waiting.set(this.id, this);
    takeBack(this);
    outbox.add({ kind: 'timer', timer: this.id, milliseconds: this.milliseconds });
    return this;
  }

  close() {
    if (waiting.delete(this.id) && !takeBack(this)) outbox.add({ kind: 'timer-cleared', timer: this.id });
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

/** Most timers of a function watch over a call, and are cleared before the kernel has heard of them. */
const takeBack = ({ id }) => outbox.takeBack(({ kind, timer }) => kind === 'timer' && timer === id);

/** Returns whether a timer is set. */
export function waitsForTime() {
  return waiting.size > 0;
}

export function fireTimer(id) {
  const timer = waiting.get(id);
  if (!timer) return;
  waiting.delete(id);
  if (timer.repeat) timer.refresh();
  timer.action();
}

/** @param box takes messages that the kernel needs only when the thread stands still, because no time passes before. */
export function takeOverTimers(box) {
  outbox = box;
  const setTimeout = (action, milliseconds, ...given) => new VirtualTimer(() => action(...given), { milliseconds });
  const setInterval = (action, milliseconds, ...given) =>
    new VirtualTimer(() => action(...given), { milliseconds: Math.max(1, delayOf(milliseconds)), repeat: true });
  const clear = (timer) => (typeof timer === 'object' ? timer : waiting.get(Number(timer)))?.close?.();
  const sleep = (milliseconds, value, { signal } = {}) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const timer = setTimeout(() => resolve(value), milliseconds);
      signal?.addEventListener('abort', () => (timer.close(), reject(signal.reason)), { once: true });
    });
  setTimeout[promisify.custom] = sleep;

  const replacements = { setTimeout, setInterval, clearTimeout: clear, clearInterval: clear };
  Object.assign(globalThis, replacements);
  Object.assign(timers, replacements);
  timersPromises.setTimeout = sleep;
  AbortSignal.timeout = (milliseconds) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')), milliseconds);
    return controller.signal;
  };
  // A request's own timeout is kept by the socket, on the wall's clock.
  http.ClientRequest.prototype.setTimeout = function (milliseconds, onTimeout) {
    if (onTimeout) this.once('timeout', onTimeout);
    const timer = setTimeout(() => this.emit('timeout'), milliseconds);
    this.once('close', () => timer.close());
    return this;
  };
  syncBuiltinESMExports();
}
