import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GUARDS } from '../../../bench/breaks/guards';

/** `npm run guards` shows that random histories find each of them broken. */
test.each(GUARDS.map(({ name, ...guard }) => [name, guard] as const))('the list of guards knows where this one stands: %s', (_name, { file, text }) => {
  const source = readFileSync(path.join(__dirname, '../../..', file), 'utf8');
  expect(source.split(text)).toHaveLength(2);
});
