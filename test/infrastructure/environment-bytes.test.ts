import { Lazy, Stack } from 'aws-cdk-lib';
import { environmentBytes } from '../../lib/function/environment-bytes';
import { DialbackFunction } from '../../lib/function/dialback-function';
import { appToRead } from '../../lib/stacks/app-to-read';

test('names and values count, and a letter counts for its bytes', () => {
  expect(environmentBytes({ NAME: 'Köln', B: '' })).toBe(4 + 5 + 1);
});

test('what only the deploy knows counts as an address on its own, and as an id amid other text', () => {
  const stack = new Stack(appToRead(), 'Stack');
  const unknown = Lazy.string({ produce: () => stack.stackName });
  expect(environmentBytes({ A: unknown })).toBe(1 + 128);
  expect(environmentBytes({ A: `one|${unknown}|two` })).toBe(1 + 8 + 36);
});

test('variables that Lambda would not take do not synthesize, and the operator reads what to do', () => {
  const stack = new Stack(appToRead(), 'Stack');
  const large = { contract: {}, environment: { A: 'x'.repeat(4096) }, calls: [], impact: 'Nobody is hurt.', timeoutSeconds: 1, logRetentionDays: 90 };
  expect(() => new DialbackFunction(stack, 'tick-sweep', { ...large, handler: 'tick-sweep' })).toThrow(/4097 bytes of environment variables for tick-sweep; Lambda takes 4096.*fewer apps/s);
});
