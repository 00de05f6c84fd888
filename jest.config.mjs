import { availableParallelism } from 'node:os';

/** One project per test level, so that `npx jest --selectProjects unit` runs one level alone. */
const levels = ['unit', 'contract', 'flow', 'scenario', 'infrastructure', 'architecture', 'browser'];

export default {
  // Jest would leave one core to itself: of two that is half, and most tests wait for the threads of functions anyway.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testSequencer: '<rootDir>/test/longest-first.mjs',
  projects: levels.map((level) => ({
    displayName: level,
    rootDir: import.meta.dirname,
    testMatch: [`<rootDir>/test/${level}/**/*.test.ts`],
    testEnvironment: 'node',
    setupFiles: ['<rootDir>/test/setup.ts'],
    ...(level === 'browser' && { globalSetup: '<rootDir>/test/browser/build-pages.ts' }),
    transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } }] },
    // temporal-polyfill is ESM only, which Jest's CommonJS cannot load as it is.
    transformIgnorePatterns: ['/node_modules/(?!temporal-(polyfill|utils)/)'],
    moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  })),
};
