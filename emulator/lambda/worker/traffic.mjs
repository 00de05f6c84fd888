/** Numbers every request that leaves the function, hands those to the front door over, and tells when each is over. */
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { HandedRequest } from './handed-request.mjs';

/** The front door reads it to know which environment calls, and for which of its requests. */
const header = 'x-emulated-request';
const handed = new Map();
let made = 0;

/**
 * @param hand takes `{ kind: 'request', … }`. Left out: the front door is reached by socket, as by a client that is no function.
 */
export function watchTraffic({ environmentId, quiet, hand }) {
  const frontDoor = hand && new URL(process.env.AWS_ENDPOINT_URL);
  const original = http.request;

  const toFrontDoor = (given) => frontDoor !== undefined && given.host === frontDoor.hostname && String(given.port) === frontDoor.port;

  const handOver = (options, onResponse) => {
    const call = made;
    const request = new HandedRequest(options, (written) => hand({ kind: 'request', call, ...written }));
    handed.set(call, request);
    request.once('close', () => handed.delete(call));
    if (onResponse) request.once('response', onResponse);
    return request;
  };

  http.request = function (...given) {
    const id = ++made;
    const request = toFrontDoor(given[0]) ? handOver(...given) : original.apply(this, given);
    if (!request.headersSent) request.setHeader(header, `${environmentId}#${id}`);
    quiet.requestBegan(id);
    request.once('close', () => quiet.requestEnded(id));
    return request;
  };
  http.get = (...given) => http.request(...given).end();
  const originalFetch = globalThis.fetch;
  globalThis.fetch = (input, init = {}) => {
    const id = ++made;
    const request = new Request(input, init);
    request.headers.set(header, `${environmentId}#${id}`);
    quiet.requestBegan(id);
    return originalFetch(request).finally(() => quiet.requestEnded(id));
  };
  syncBuiltinESMExports();
}

/** Gives a request that was handed over its answer, or closes its connection. */
export function endRequest({ call, answer }) {
  const request = handed.get(call);
  if (answer) request?.answered(answer);
  else request?.hungUp();
}
