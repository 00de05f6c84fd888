import { join } from 'node:path';
import { sourcesUnder } from './imports';
import { crowdedNeedsOf } from './needs';
import { SUBJECTS } from './rooms';

const TOP = join(__dirname, '../..');
const USE_CASE_OR_FRONT_DOOR = /\/lambda\/[^/]+\/(usecases\/)?[^/]+\.ts$/;

const bound = (top: string) => SUBJECTS.flatMap(({ name }) => sourcesUnder(join(top, 'lambda', name))).filter((file) => USE_CASE_OR_FRONT_DOOR.test(file.replace(/\\/g, '/')));

describe('a use case', () => {
  test('is given ten things at most, each with a name: its signature says what it needs', () => {
    expect(crowdedNeedsOf(bound(TOP), TOP)).toEqual([]);
  });

  test('that is given more is seen, be it in an intersection or in its parameter alone: the control for the promise above', () => {
    const top = join(__dirname, 'breaches');
    expect(crowdedNeedsOf(bound(top), top).sort()).toEqual([
      'lambda/slots/usecases/take-slot: CrowdedPorts has 11 members.',
      'lambda/slots/usecases/take-slot: createTakeSlot has 12 members.',
      'lambda/slots/usecases/take-slot: takeSlot has 12 members.',
    ]);
  });
});
