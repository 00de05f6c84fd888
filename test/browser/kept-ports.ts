/** Ports of this worker that a server has left. A page of the same address has most of its code in the browser already: it opens in a third of the processor time. */
const left: number[] = [];

/** Starts a server on a port of before, or on any free one. */
export async function onKeptPort<Server>(start: (port: number) => Promise<Server>): Promise<Server> {
  const port = left.pop() ?? 0;
  return start(port).catch((error: unknown) => {
    // Another program has taken it meanwhile.
    if (port !== 0 && (error as NodeJS.ErrnoException).code === 'EADDRINUSE') return start(0);
    throw error;
  });
}

/** To be called once its server is gone. */
export function keepPort(address: string): void {
  left.push(Number(new URL(address).port));
}
