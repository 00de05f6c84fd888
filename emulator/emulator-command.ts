import { startByCommand, USAGE } from './start-by-command';

startByCommand(process.argv.slice(2))
  .then((emulator) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.stop().then(() => process.exit(0)));
  })
  .catch((error: unknown) => {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exitCode = 1;
  });
