import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sourcesUnder } from './imports';

const TOP = join(__dirname, '../..');

/** It makes no call to the outside. */
const NEEDS_NO_TIME = 'lambda/functions/authorize-app/handler.ts';

const withoutTime = (files: string[]) => files.filter((file) => !/^export const handler = handlerOf\(/m.test(readFileSync(file, 'utf8')));

const handlers = sourcesUnder(join(TOP, 'lambda/functions')).filter((file) => file.endsWith('/handler.ts'));

test('every function reads first how much time its invocation has: its calls and loops are bounded by that', () => {
  expect(withoutTime(handlers).map((file) => relative(TOP, file))).toEqual([NEEDS_NO_TIME]);
});

test('each client of the SDK is made with that time', () => {
  const makers = sourcesUnder(join(TOP, 'lambda')).filter((file) => /new \w+Client\(/.test(readFileSync(file, 'utf8')));
  expect(makers.length).toBeGreaterThanOrEqual(7);
  expect(makers.filter((file) => !/boundClient\(\s*new \w+Client\(/.test(readFileSync(file, 'utf8'))).map((file) => relative(TOP, file))).toEqual([]);
});
