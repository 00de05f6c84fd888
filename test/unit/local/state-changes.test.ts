import fc from 'fast-check';
import type { LabState } from '../../../local/lab-types';
import { createStateChanges } from '../../../local/server/state-changes';
import { applyChanges, type PatchedState, stateOf } from '../../../web/api/apply-changes';
import { runs } from '../../runs';

const state = (parts: object) => parts as unknown as LabState;
const phone = (number: string, rung = 0) => ({ number, rung });

test('a page that has a version is told only of what changed since', () => {
  const changes = createStateChanges('run');
  const numbers = [{ number: '+441' }];
  const first = changes(state({ clock: 1, numbers, phones: [phone('a'), phone('b')] }), undefined);
  expect(first.parts).toEqual({ clock: { value: 1 }, numbers: { order: ['+441'], entries: { '+441': numbers[0] } }, phones: { order: ['a', 'b'], entries: { a: phone('a'), b: phone('b') } } });
  const second = changes(state({ clock: 2, numbers, phones: [phone('a'), phone('b', 1)] }), first.version);
  expect(second.parts).toEqual({ clock: { value: 2 }, phones: { entries: { b: phone('b', 1) } } });
  expect(changes(state({ clock: 2, numbers, phones: [phone('a'), phone('b', 1)] }), second.version).parts).toEqual({});
});

test('a page that has a version of another run is told everything', () => {
  const before = createStateChanges('before')(state({ clock: 1 }), undefined);
  expect(createStateChanges('now')(state({ clock: 1 }), before.version).parts).toEqual({ clock: { value: 1 } });
});

/** Phones that come, go, change and change places; each page reads now and then. */
const step = fc.record({ clock: fc.nat(3), phones: fc.uniqueArray(fc.record({ number: fc.constantFrom('a', 'b', 'c', 'd'), rung: fc.nat(2) }), { selector: ({ number }) => number }), readers: fc.subarray([0, 1, 2]) });

test('whatever happens between two reads of a page, it puts together the state that the server has', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const changes = createStateChanges('run');
      const pages: (PatchedState | undefined)[] = [undefined, undefined, undefined];
      for (const { clock, phones, readers } of steps) {
        for (const reader of readers) {
          pages[reader] = applyChanges(pages[reader], changes(state({ clock, phones }), pages[reader]?.version));
          expect(stateOf(pages[reader])).toEqual({ clock, phones });
        }
      }
    }),
    { numRuns: runs(200) },
  );
});
