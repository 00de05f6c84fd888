import { availableParallelism, totalmem } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.mjs';

/** A worker with a browser or the threads of functions may come to this size. */
const workerBytes = 2 * 1024 ** 3;

/** Taken into each project. */
const shared = {
  globals: true,
  // A worker evaluates each module once, for all of its files: test/setup.ts says what that asks of a test. For each file anew it took twice the processor time.
  isolate: false,
  execArgv: [
    // V8 compiles a function for speed only when it has run this much, in bytes of bytecode: several times its default. Each stage has code of its own, which is thrown
    // away with it: to compile it all for speed cost up to a sixth of the processor time.
    '--interrupt-budget=1500000',
    // What a stage has compiled serves the next one, though it was not run for a while; and most of what a stage makes lives shorter than the usual 16 MB last. Both together took
    // a twelfth of the processor time.
    '--no-flush-bytecode',
    '--min-semi-space-size=16',
    '--max-semi-space-size=32',
  ],
  // Ends what hangs, test or hook. It is no measure of speed: the machine may have twenty times more to do than it can.
  testTimeout: 600_000,
  hookTimeout: 600_000,
};
const setupFile = 'test/setup.ts';
const withPages = { globalSetup: ['test/browser/build-pages.ts'], environment: './test/browser/worker.mjs' };

/** Levels that need no preparation are one project, and so share their modules. Each level is a folder of `test`: `npx vitest run test/unit` runs one alone. */
const levels = ['unit', 'contract', 'flow', 'scenario', 'infrastructure', 'architecture'];

export default defineConfig({
  test: {
    maxWorkers: Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / workerBytes))),
    sequence: { sequencer: LongestFirst },
    // Modules are compiled once, and kept in node_modules for the next run: a second one starts in a fraction of the time.
    experimental: { fsModuleCache: true },
    projects: [
      project('levels', { include: levels.map(filesOf), setupFiles: [setupFile] }),
      project('browser', { include: [filesOf('browser')], setupFiles: [setupFile], ...withPages }),
      project('walks', { include: [filesOf('walks')], setupFiles: [setupFile, 'test/walks/many-runs.ts'], ...withPages }),
    ],
  },
});

function filesOf(level) {
  return `test/${level}/**/*.test.ts`;
}

function project(name, test) {
  return { test: { name, ...shared, ...test } };
}
