import { Lazy, Stack } from 'aws-cdk-lib';
import { environmentBytes } from '../../lib/constructs/environment-bytes';
import { newApp, plainSettings, synthesize } from './synthesize';

const queues = (count: number, name: string) =>
  Array.from({ length: count }, (_, n) => ({ ...plainSettings.queues![0]!, name: `${name}${n}`, arn: plainSettings.queues![0]!.arn.replace(/..$/, String(10 + n)) }));

test('names and values count, and a letter counts for its bytes', () => {
  expect(environmentBytes({ NAME: 'Köln', B: '' })).toBe(4 + 5 + 1);
});

test('what only the deploy knows counts as an address on its own, and as an id amid other text', () => {
  const stack = new Stack(newApp(), 'Stack');
  const unknown = Lazy.string({ produce: () => stack.stackName });
  expect(environmentBytes({ A: unknown })).toBe(1 + 128);
  expect(environmentBytes({ A: `one|${unknown}|two` })).toBe(1 + 8 + 36);
});

test('as many queues as are named in a dozen letters fit into a function’s variables', () => {
  expect(() => synthesize({ ...plainSettings, queues: queues(19, 'Department') })).not.toThrow();
});

test('queues that no function could be told of do not synthesize, and the operator reads what to do', () => {
  expect(() => synthesize({ ...plainSettings, queues: queues(25, 'The department with the longest name of them all, number ') })).toThrow(
    /make \d{4} bytes of environment variables for [a-z-]+; Lambda takes 4096.*fewer queues, give them shorter names/s,
  );
});
