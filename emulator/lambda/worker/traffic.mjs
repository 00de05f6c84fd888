/** Numbers every request that leaves the function and tells when it is over. */
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

/** The front door reads it to know which environment calls, and for which of its requests. */
const header = 'x-emulated-request';

export function watchTraffic(environmentId, quiet) {
  let made = 0;
  const original = http.request;
  http.request = function (...given) {
    const request = original.apply(this, given);
    const id = ++made;
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
