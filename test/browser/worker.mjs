/** What tests of pages run in: Node.js, with one browser for all files of a worker. It is told of by `browser.ts`, and ends with the worker. */
export default {
  name: 'with-one-browser',
  viteEnvironment: 'ssr',
  setup: () => ({ teardown: () => globalThis.closeBrowser?.() }),
};
