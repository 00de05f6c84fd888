/** Numbers every request that leaves the function, hands those to the front door over, and tells when each is over. */
import { HandedRequest } from './handed-request.mjs';

/** The front door reads it to know which environment calls, and for which of its requests. */
const header = 'x-emulated-request';

/**
 * @param machine `request` of `node:http` and `fetch` as they are without the emulator.
 * @param given.hand takes `{ kind: 'request', … }`. Left out: the front door is reached by socket, as by a client that is no function.
 */
export function watchedTraffic(machine, { environmentId, endpoint, quiet, hand, setTimeout }) {
  const frontDoor = hand && new URL(endpoint);
  const handed = new Map();
  let made = 0;

  const toFrontDoor = (options) => frontDoor !== undefined && options.host === frontDoor.hostname && String(options.port) === frontDoor.port;

  const handOver = (options, onResponse) => {
    const call = made;
    const request = new HandedRequest(options, { setTimeout, hand: (written) => hand({ kind: 'request', call, ...written }) });
    handed.set(call, request);
    request.once('close', () => handed.delete(call));
    if (onResponse) request.once('response', onResponse);
    return request;
  };

  const request = (...given) => {
    const id = ++made;
    const one = toFrontDoor(given[0]) ? handOver(...given) : machine.request(...given);
    if (!one.headersSent) one.setHeader(header, `${environmentId}#${id}`);
    quiet.requestBegan(id);
    one.once('close', () => quiet.requestEnded(id));
    return one;
  };

  return {
    request,
    get: (...given) => request(...given).end(),
    fetch(input, init = {}) {
      const id = ++made;
      const one = new Request(input, init);
      one.headers.set(header, `${environmentId}#${id}`);
      quiet.requestBegan(id);
      return machine.fetch(one).finally(() => quiet.requestEnded(id));
    },
    /** Gives a request that was handed over its answer, or closes its connection. */
    end({ call, answer }) {
      const one = handed.get(call);
      if (answer) one?.answered(answer);
      else one?.hungUp();
    },
  };
}
