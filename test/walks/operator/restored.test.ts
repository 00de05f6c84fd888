import { type Harm, playRestore } from '../../scenario/operator/restored-story';

/** Connect shows the calls of most of them, and what came of each, on two pages. Where the table of before tells of none, Connect is asked of all. */
const HANDLED = 52;
const PROMISED = 64;

test.each<Harm>(['table-not-asked', 'all-deleted-or-spoiled'])('of many callbacks, most of which were handled since, nobody is dialled twice and none is forgotten: %s', async (harm) => {
  const { printed, calls, outcomes } = await playRestore({ promised: PROMISED, handled: HANDLED, apartMinutes: 20, harm });
  expect(printed.join('\n')).toMatch(new RegExp(`${PROMISED} others were not over at 2026-11-23T09:00:\\S*Z. For ${HANDLED} of them Connect shows calls since`));
  expect([...calls.values()]).toEqual(Array.from({ length: PROMISED }, () => 1));
  expect(outcomes).toEqual(Array.from({ length: PROMISED }, () => 'answered'));
});
