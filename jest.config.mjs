import { availableParallelism } from 'node:os';

/** One project per test level, so that `npx jest --selectProjects unit` runs one level alone. */
const levels = ['unit', 'contract', 'flow', 'scenario', 'infrastructure', 'architecture', 'browser'];

export default {
  // One core is left to the browsers and the threads of functions: with two test files at a time on two cores, pages are too slow for what they are asked.
  maxWorkers: Math.max(1, availableParallelism() - 1),
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
