import { type Harm, playRestore } from '../../scenario/operator/restored-story';

/** Connect shows the calls of half of them, and what came of each, on two pages. Where the table of before tells of none, Connect is asked of all. */
const PROMISED = 104;

test.each<Harm>(['table-not-asked', 'records-deleted', 'records-spoiled'])('of a hundred callbacks of which half were handled since, nobody is dialled twice and none is forgotten: %s', async (harm) => {
  const { printed, calls, outcomes } = await playRestore({ promised: PROMISED, apartMinutes: 40, harm });
  expect(printed.join('\n')).toMatch(new RegExp(`${PROMISED} others were not over at 2026-11-23T09:00:\\S*Z. For ${PROMISED / 2} of them Connect shows calls since`));
  expect([...calls.values()]).toEqual(Array.from({ length: PROMISED }, () => 1));
  expect(outcomes).toEqual(Array.from({ length: PROMISED }, () => 'answered'));
});
