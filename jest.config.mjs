import { availableParallelism, totalmem } from 'node:os';

/** One project per test level, so that `npx jest --selectProjects unit` runs one level alone. `npm test` runs all but the walks. */
const levels = ['unit', 'contract', 'flow', 'scenario', 'infrastructure', 'architecture', 'browser', 'walks'];

/** A worker with a browser or the threads of functions may come to this size. */
const workerBytes = 2 * 1024 ** 3;

export default {
  maxWorkers: Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / workerBytes))),
  testSequencer: '<rootDir>/test/longest-first.mjs',
  // Ends what hangs, test or hook. It is no measure of speed: the machine may have twenty times more to do than it can.
  testTimeout: 600_000,
  projects: levels.map((level) => ({
    displayName: level,
    rootDir: import.meta.dirname,
    roots: ['<rootDir>/test'],
    testMatch: [`<rootDir>/test/${level}/**/*.test.ts`],
    testEnvironment: 'node',
    setupFiles: ['<rootDir>/test/setup.ts', ...(level === 'walks' ? ['<rootDir>/test/walks/many-runs.ts'] : [])],
    ...(['browser', 'walks'].includes(level) && { globalSetup: '<rootDir>/test/browser/build-pages.ts' }),
    transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } }] },
    // temporal-polyfill is ESM only, which Jest's CommonJS cannot load as it is.
    transformIgnorePatterns: ['/node_modules/(?!temporal-(polyfill|utils)/)'],
    moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  })),
};
