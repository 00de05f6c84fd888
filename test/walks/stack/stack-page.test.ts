import { readFileSync } from 'node:fs';
import { printStack } from '../../../docs/print/stack/stack-page';

// It synthesizes a stack for each choice of the operator.
test('the page of what the stack creates is as `npm run docs:print` prints it', () => {
  expect(readFileSync('docs/operator/what-it-creates.md', 'utf8')).toBe(printStack());
});
