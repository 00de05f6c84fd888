// Prints the milliseconds of processor time that importing a bundle takes, in a process that has loaded nothing else.
const [, , file] = process.argv;
const before = process.cpuUsage();
await import(file);
const { user, system } = process.cpuUsage(before);
process.stdout.write(`start-up ${(user + system) / 1000}\n`, () => process.exit(0));
