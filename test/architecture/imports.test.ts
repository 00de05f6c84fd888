import { join } from 'node:path';
import { circlesOf } from './circles';
import { breachesOf, importsOf, sourcesUnder } from './imports';
import { ROOMS } from './rooms';

const TOP = join(__dirname, '../..');
const HOUSE = ['bin', 'lib', 'lambda', 'flow-language', 'emulator', 'local', 'web'];

const linesOf = (folders: string[], top: string) => folders.flatMap((folder) => sourcesUnder(join(top, folder))).flatMap((file) => importsOf(file, top));

describe('the walls between the rooms', () => {
  test('are kept by every import line', () => {
    expect(breachesOf(linesOf(HOUSE, TOP))).toEqual([]);
  });

  test('every file of the house stands in a room', () => {
    const files = new Set(linesOf(HOUSE, TOP).map((line) => line.file));
    const roomless = [...files].filter((file) => !ROOMS.some(({ is }) => is.test(file)));
    expect(roomless).toEqual([]);
  });

  test('a breach is seen: the control for the promise above', () => {
    const top = join(__dirname, 'breaches');
    expect(breachesOf(linesOf(['lambda', 'emulator', 'web'], top)).sort()).toEqual([
      'emulator/contact imports lambda/callbacks/domain/decide, which emulator may not.',
      'lambda/agents/routes imports lambda/agents/adapters/connect-agents, which <subject>/*.ts may not.',
      'lambda/agents/usecases/hold-agent imports lambda/callbacks/domain/callback (type), which <subject>/usecases may not.',
      'lambda/callbacks/adapters/contact-event imports lambda/callbacks/usecases/apply-contact-event (type), which <subject>/adapters may not.',
      'lambda/callbacks/domain/decide imports lambda/callbacks/adapters/dynamodb-callback-store, which <subject>/domain may not.',
      'lambda/callbacks/domain/decide imports node:crypto, which <subject>/domain may not.',
      'web/page imports lambda/dials/http/dial-view, which web may not.',
    ]);
  });
});

describe('import lines', () => {
  test('never lead round in a circle, not even for types', () => {
    expect(circlesOf(linesOf(HOUSE, TOP))).toEqual([]);
  });

  test('that lead round in a circle are seen: the control for the promise above', () => {
    const top = join(__dirname, 'breaches');
    expect(circlesOf(linesOf(['circle', 'emulator', 'web'], top))).toEqual([['circle/contact', 'circle/desk']]);
  });
});
