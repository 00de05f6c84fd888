import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { StartHost } from './host';
import type { FromWorker } from './worker-protocol';

const bootstrap = path.join(__dirname, 'worker', 'bootstrap.mjs');

/** A thread of its own, as near to Lambda's own environment as one process has it. It takes most of a tenth of a second to start. */
export const inThread: StartHost = ({ file, exportName, seed, id, variables, time, handOver }, { onMessages, onFailure }) => {
  const worker = new Worker(bootstrap, {
    env: variables,
    workerData: { time: time.shared, file, exportName, seed, environmentId: id, handsOver: handOver !== undefined },
    execArgv: [],
  });
  worker.on('message', (messages: FromWorker[]) => onMessages(messages));
  worker.on('error', (error) => onFailure({ errorType: error.name, errorMessage: error.message }));
  worker.on('exit', (code) => onFailure({ errorType: 'Runtime.ExitError', errorMessage: `Runtime exited with error: exit status ${code}` }));
  return {
    post: (message) => worker.postMessage(message),
    end: async () => void (await worker.terminate()),
  };
};
