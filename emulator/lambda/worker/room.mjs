/**
 * Runs a function's code beside others in one thread. What the surroundings replace is handed to the code by name, so that each has its own; the rest of the
 * machine's globals it shares with all.
 */
import { Console } from 'node:console';
import crypto from 'node:crypto';
import { EventEmitter } from 'node:events';
import http from 'node:http';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { errorOf, handlerOf } from './handler.mjs';
import { serveKernel } from './serve-kernel.mjs';
import { createSurroundings } from './surroundings.mjs';

/** Work of the machine that is under way: a file is read, a connection made. The process may have any number of open handles of its own. */
const underWay = /Req|Request|ConnectWrap|WriteWrap|ShutdownWrap|Zlib/;

/**
 * @param given.execute runs the code of the handler's file with these globals and returns what it exports.
 * @param given.fail is told when the environment ends with an error outside an invocation.
 * @returns takes a message of the kernel.
 */
export function startRoom({ execute, variables, exportName, fail, ...given }) {
  const surroundings = createSurroundings({
    ...given,
    endpoint: variables.AWS_ENDPOINT_URL,
    machine: { request: http.request, fetch: globalThis.fetch },
    busy: () => process.getActiveResourcesInfo().some((resource) => underWay.test(resource)),
  });
  const env = { ...variables };
  const load = async () => handlerOf(await execute(globalsOf(surroundings, { env, fail })), exportName);
  const serve = serveKernel(surroundings, { loaded: surroundings.quiet.whileLoading(load()), variables: env });
  return (message) => {
    try {
      serve(message);
    } catch (error) {
      fail(errorOf(error));
    }
  };
}

function globalsOf({ clock, randomness, timers: virtual, traffic, write }, { env, fail }) {
  const process = processOf({ env, write, fail });
  const webcrypto = over(crypto.webcrypto, randomness.webcrypto);
  const own = {
    process,
    console: new Console({ stdout: process.stdout, stderr: process.stderr }),
    Date: clock.Date,
    Math: withOwn(Math, { random: randomness.random }),
    performance: over(performance, { now: clock.performanceNow }),
    crypto: webcrypto,
    fetch: traffic.fetch,
    AbortSignal: over(AbortSignal, { timeout: virtual.timeoutSignal }),
    ...virtual.replacements,
  };
  const modules = {
    process,
    crypto: { ...crypto, ...randomness.crypto, webcrypto },
    http: { ...http, request: traffic.request, get: traffic.get },
    timers: { ...timers, ...virtual.replacements },
    'timers/promises': { ...timersPromises, setTimeout: virtual.sleep },
  };
  const require = (name) => modules[name.replace(/^node:/, '')] ?? globalThis.process.getBuiltinModule(name) ?? notFound(name);
  const shared = withOwn(globalThis, own);
  shared.globalThis = shared.global = shared;
  return { ...own, require, globalThis: shared, global: shared };
}

/** The object with members of its own in front of those that it has. */
function withOwn(target, members) {
  const descriptors = Object.entries(members).map(([name, value]) => [name, { value, writable: true, enumerable: true, configurable: true }]);
  return Object.create(target, Object.fromEntries(descriptors));
}

/** The same for an object of the machine whose members ask for the very object. */
function over(target, members) {
  return new Proxy(target, {
    get: (_, name) => {
      if (Object.hasOwn(members, name)) return members[name];
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' && !value.prototype ? value.bind(target) : value;
    },
  });
}

function processOf({ env, write, fail }) {
  const events = new EventEmitter();
  const stream = Object.assign(new EventEmitter(), { write, writable: true });
  const exit = (code = 0) => {
    fail({ errorType: 'Runtime.ExitError', errorMessage: `Runtime exited with error: exit status ${code}` });
    throw new Error('The process exited.');
  };
  const own = { env, stdout: stream, stderr: stream, exit };
  for (const name of ['on', 'once', 'off', 'emit', 'addListener', 'removeListener', 'removeAllListeners', 'listeners', 'listenerCount']) own[name] = events[name].bind(events);
  return withOwn(process, own);
}

function notFound(name) {
  throw Object.assign(new Error(`Cannot find module '${name}'`), { code: 'MODULE_NOT_FOUND' });
}
