import path from 'node:path';
import { bundledScript, moduleScript, type ModuleScript } from './scripts';
import type { StartHost } from './host';
import type { FromWorker, FunctionError, ToWorker } from './worker-protocol';

interface Room {
  startRoom(given: {
    execute: ModuleScript;
    variables: Record<string, string>;
    exportName: string;
    time: SharedArrayBuffer;
    seed: string;
    environmentId: string;
    handsOver: boolean;
    post: (messages: FromWorker[]) => void;
    fail: (error: FunctionError) => void;
  }): (message: ToWorker) => void;
}

const room = path.join(__dirname, 'worker', 'room.mjs');

let opening: Promise<Room> | undefined;

/**
 * A room in this thread. It starts several times faster than a thread, because its code is compiled once for all environments of a process. Code that never stops, or that leaves a rejected promise to nobody, stops the whole process.
 */
export const inRoom: StartHost = ({ file, exportName, seed, id, variables, time, handOver }, { onMessages, onFailure }) => {
  let open = true;
  opening ??= bundledScript(room)({}) as Promise<Room>;
  const receiving = opening.then(({ startRoom }) =>
    startRoom({
      // Code that cannot be read is reported by the invocation that needs it, as code that fails.
      execute: (globals) => moduleScript(file)(globals),
      variables,
      exportName,
      time: time.shared,
      seed,
      environmentId: id,
      handsOver: handOver !== undefined,
      post: (messages) => open && onMessages(messages),
      fail: (error) => open && onFailure(error),
    }),
  );
  return {
    // As between threads, it arrives when what sends it has come to its end.
    post: (message) => void receiving.then((receive) => open && receive(message)),
    end: () => {
      open = false;
      return Promise.resolve();
    },
  };
};
