import { playRestore } from './restored-story';

const PROMISED = 6;
const each = <T>(value: T): T[] => Array.from({ length: PROMISED }, () => value);

// The walk has more of them, and the other harms.
test('of callbacks of which half were handled since, nobody is dialled twice and none is forgotten: by the table of before, of which one record is gone', async () => {
  const { printed, calls, outcomes } = await playRestore({ promised: PROMISED, handled: PROMISED / 2, apartMinutes: 5, harm: 'one-deleted' });
  expect(printed.join('\n')).toContain('1 others were not over at 2026-11-23T09:00:00.000Z. For 0 of them');
  expect([...calls.values()]).toEqual(each(1));
  expect(outcomes).toEqual(each('answered'));
});
