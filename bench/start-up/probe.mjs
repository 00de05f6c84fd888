// Prints how many milliseconds a bundle takes to be imported, in a process that has loaded nothing else.
const [, , file] = process.argv;
const startedAt = performance.now();
await import(file);
process.stdout.write(`start-up ${performance.now() - startedAt}\n`, () => process.exit(0));
