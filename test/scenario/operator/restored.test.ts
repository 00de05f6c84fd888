import { sample } from '../../runs';
import { type Harm, playRestore } from './restored-story';

const PROMISED = 6;
const each = <T>(value: T): T[] => Array.from({ length: PROMISED }, () => value);

/** What happened to the table of before, and what the operator reads of it. */
const harms: [what: string, harm: Harm, words: string][] = [
  ['the table of before, of which one record is gone', 'one-deleted', '1 others were not over at 2026-11-23T09:00:00.000Z. For 0 of them'],
  ['Connect alone, with the table of before not asked', 'table-not-asked', '6 others were not over at 2026-11-23T09:00:00.000Z. For 3 of them Connect shows calls since'],
  ['Connect, where the records of before are gone', 'records-deleted', 'For 3 of them Connect shows calls since'],
];

// The walks play each of them, and more callbacks.
test.each(sample(harms, 1))('of callbacks of which half were handled since, nobody is dialled twice and none is forgotten: by %s', async (_what, harm, words) => {
  const { printed, calls, outcomes } = await playRestore({ promised: PROMISED, apartMinutes: 10, harm });
  expect(printed.join('\n')).toContain(words);
  expect([...calls.values()]).toEqual(each(1));
  expect(outcomes).toEqual(each('answered'));
});
