/** Runs in a function's thread. It puts the emulator's clock, randomness, timers and output in place, and then loads and calls the handler. */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { captureOutput } from './output.mjs';
import { seedRandomness } from './randomness.mjs';
import { createOutbox } from './outbox.mjs';
import { endRequest, watchTraffic } from './traffic.mjs';
import { fireTimer, takeOverTimers, waitsForTime } from './timers.mjs';
import { contextOf, errorOf, loadHandler } from './handler.mjs';
import { readVirtualClock } from './virtual-clock.mjs';
import { quietWatch } from './quiet.mjs';

const outbox = createOutbox(parentPort, () => quiet.stir());
const { post } = outbox;
const quiet = quietWatch(post, waitsForTime);

readVirtualClock(new Float64Array(workerData.time));
seedRandomness(workerData.seed);
captureOutput((text) => post({ kind: 'output', text }));
takeOverTimers(outbox);
watchTraffic({ environmentId: workerData.environmentId, quiet, hand: workerData.handsOver ? outbox.add : undefined });

const loaded = quiet.whileLoading(loadHandler(pathToFileURL(workerData.file).href, workerData.exportName));
// A handler that does not load is reported by the invocation that needs it.
loaded.catch(() => undefined);

parentPort.on('message', (message) => {
  quiet.received(message.sequence);
  if (message.kind === 'fire') fireTimer(message.timer);
  else if (message.kind === 'answer') endRequest(message);
  else void run(message);
});

async function run({ event, context, traceId }) {
  let handler;
  try {
    handler = await loaded;
  } catch (error) {
    return post({ kind: 'threw', error: errorOf(error), duringInit: true });
  }
  try {
    process.env._X_AMZN_TRACE_ID = traceId;
    const value = await handler(JSON.parse(event), contextOf(context));
    post({ kind: 'returned', payload: JSON.stringify(value ?? null) });
  } catch (error) {
    post({ kind: 'threw', error: errorOf(error) });
  }
}
