/**
 * Runs before each file of tests. Files share the process of a worker and its modules, so what one changes must be as it was when the next begins. The runner
 * takes back what `vi.spyOn` replaced, and this file the environment. A module that remembers keeps what it remembers: what has to be fresh is made, not imported.
 */
// The SDK warns once per process that Node 20 will leave support in 2027; the Lambdas run on Node 24.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const before = { ...process.env };
afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, before);
});
