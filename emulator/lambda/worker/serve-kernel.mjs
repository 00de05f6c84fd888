/** Does what the kernel asks of an environment: it invokes the handler, fires timers and passes answers on. */
import { contextOf, errorOf } from './handler.mjs';

/** @param loaded the promise of the handler. A handler that does not load is reported by the invocation that needs it. */
export function serveKernel({ post, quiet, timers, traffic, clock }, { loaded, variables }) {
  loaded.catch(() => undefined);

  async function run({ event, context, traceId }) {
    let handler;
    try {
      handler = await loaded;
    } catch (error) {
      return post({ kind: 'threw', error: errorOf(error), duringInit: true });
    }
    try {
      variables._X_AMZN_TRACE_ID = traceId;
      const value = await handler(JSON.parse(event), contextOf(context, clock.Date.now));
      post({ kind: 'returned', payload: JSON.stringify(value ?? null) });
    } catch (error) {
      post({ kind: 'threw', error: errorOf(error) });
    }
  }

  return (message) => {
    quiet.received(message.sequence);
    if (message.kind === 'fire') timers.fire(message.timer);
    else if (message.kind === 'answer') traffic.end(message);
    else void run(message);
  };
}
