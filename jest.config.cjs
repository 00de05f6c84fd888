/** One project per test level, so that `npx jest --selectProjects unit` runs one level alone. */
const levels = ['unit', 'contract', 'flow', 'scenario', 'infrastructure', 'architecture', 'browser'];

module.exports = {
  projects: levels.map((level) => ({
    displayName: level,
    rootDir: __dirname,
    testMatch: [`<rootDir>/test/${level}/**/*.test.ts`],
    testEnvironment: 'node',
    setupFiles: ['<rootDir>/test/setup.ts'],
    transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } }] },
    // temporal-polyfill is ESM only, which Jest's CommonJS cannot load as it is.
    transformIgnorePatterns: ['/node_modules/(?!temporal-(polyfill|utils)/)'],
    moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  })),
};
