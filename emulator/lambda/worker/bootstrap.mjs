/** Runs in a function's own thread. It puts the surroundings in place of the machine's, and then loads and calls the handler. */
import crypto from 'node:crypto';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { handlerOf } from './handler.mjs';
import { serveKernel } from './serve-kernel.mjs';
import { createSurroundings } from './surroundings.mjs';

/** Handles that may stay open in a thread that waits; any other resource is work under way (a file read, a connection being made). */
const passive = new Set(['TCPSocketWrap', 'MessagePort', 'PipeWrap', 'TTYWrap', 'Timeout', 'Immediate', 'TLSWrap']);

const surroundings = createSurroundings({
  ...workerData,
  endpoint: process.env.AWS_ENDPOINT_URL,
  post: (messages) => parentPort.postMessage(messages),
  machine: { request: http.request, fetch: globalThis.fetch },
  busy: () => process.getActiveResourcesInfo().some((resource) => !passive.has(resource)),
});
takePlace(surroundings);

const { file, exportName } = workerData;
const loaded = surroundings.quiet.whileLoading(import(pathToFileURL(file).href).then((module) => handlerOf(module, exportName)));
parentPort.on('message', serveKernel(surroundings, { loaded, variables: process.env }));

function takePlace({ clock, randomness, timers: virtual, traffic, write }) {
  Date.prototype.constructor = clock.Date;
  globalThis.Date = clock.Date;
  performance.now = clock.performanceNow;
  Math.random = randomness.random;
  Object.assign(crypto, randomness.crypto);
  Object.assign(crypto.webcrypto, randomness.webcrypto);
  Object.assign(globalThis, virtual.replacements, { fetch: traffic.fetch });
  Object.assign(timers, virtual.replacements);
  timersPromises.setTimeout = virtual.sleep;
  AbortSignal.timeout = virtual.timeoutSignal;
  Object.assign(http, { request: traffic.request, get: traffic.get });
  // A request's own timeout is kept by the socket, on the wall's clock.
  http.ClientRequest.prototype.setTimeout = function (milliseconds, onTimeout) {
    if (onTimeout) this.once('timeout', onTimeout);
    const timer = virtual.replacements.setTimeout(() => this.emit('timeout'), milliseconds);
    this.once('close', () => timer.close());
    return this;
  };
  process.stdout.write = write;
  process.stderr.write = write;
  syncBuiltinESMExports();
}
