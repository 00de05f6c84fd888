/**
 * A request to the front door that goes over the thread's port. To whoever makes it, it is what `http.request` gives: a stream to write to, with the same events
 * in the same order. A socket on this machine would carry the same bytes, for more than the rest of the call takes.
 */
import { EventEmitter } from 'node:events';
import { STATUS_CODES } from 'node:http';
import { Readable, Writable } from 'node:stream';

export class HandedRequest extends Writable {
  #headers = new Map();
  #parts = [];
  #hand;
  res = null;
  aborted = false;

  /** @param given.hand takes the request once it is written. */
  constructor({ method = 'GET', path = '/', headers = {}, host, port }, { hand, setTimeout }) {
    super({ autoDestroy: false });
    this.method = method;
    this.path = path;
    this.#hand = hand;
    /** An open connection, which never has to be waited for. */
    this.socket = new Connection(this, setTimeout);
    this.setHeader('host', `${host}:${port}`);
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) this.setHeader(name, value);
    process.nextTick(() => this.emit('socket', this.socket));
  }

  setHeader(name, value) {
    this.#headers.set(name.toLowerCase(), Array.isArray(value) ? value.join(', ') : String(value));
    return this;
  }

  getHeader(name) {
    return this.#headers.get(name.toLowerCase());
  }

  getHeaders() {
    return Object.fromEntries(this.#headers);
  }

  hasHeader(name) {
    return this.#headers.has(name.toLowerCase());
  }

  removeHeader(name) {
    this.#headers.delete(name.toLowerCase());
  }

  /** On the emulator's clock. */
  setTimeout(milliseconds, onTimeout) {
    if (onTimeout) this.once('timeout', onTimeout);
    this.socket.setTimeout(milliseconds, () => this.emit('timeout'));
    return this;
  }

  flushHeaders() {}
  setNoDelay() {}
  setSocketKeepAlive() {}

  abort() {
    this.aborted = true;
    this.destroy();
  }

  _write(chunk, _encoding, done) {
    this.#parts.push(chunk);
    done();
  }

  _final(done) {
    this.#hand({ method: this.method, path: this.path, headers: this.getHeaders(), bytes: Buffer.concat(this.#parts) });
    done();
  }

  _destroy(error, done) {
    this.socket.close();
    this.res?.destroy(error ?? undefined);
    done(error ?? (this.res ? null : hungUp()));
  }

  /** The front door answers. Nobody may be there any more. */
  answered(answer) {
    if (this.destroyed) return;
    this.res = new HandedResponse(answer);
    this.res.once('close', () => this.destroy());
    if (!this.emit('response', this.res)) this.res.resume();
  }

  /** The front door closes the connection without an answer. */
  hungUp() {
    this.destroy();
  }
}

class HandedResponse extends Readable {
  httpVersion = '1.1';
  complete = true;

  constructor({ status, headers, body }) {
    super({ read: () => undefined });
    this.statusCode = status;
    this.statusMessage = STATUS_CODES[status] ?? '';
    this.headers = headers;
    if (body.length > 0) this.push(body);
    this.push(null);
  }
}

class Connection extends EventEmitter {
  connecting = false;
  #request;
  #timer;
  #startTimer;

  constructor(request, startTimer) {
    super();
    this.#request = request;
    this.#startTimer = startTimer;
  }

  setTimeout(milliseconds, onTimeout) {
    this.#timer?.close();
    if (onTimeout) this.once('timeout', onTimeout);
    this.#timer = milliseconds > 0 ? this.#startTimer(() => this.emit('timeout'), milliseconds) : undefined;
    return this;
  }

  setKeepAlive() {
    return this;
  }

  setNoDelay() {
    return this;
  }

  destroy(error) {
    this.#request.destroy(error);
  }

  close() {
    this.#timer?.close();
  }
}

const hungUp = () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
