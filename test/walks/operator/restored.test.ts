import { type Harm, playRestore } from '../../scenario/operator/restored-story';

/** Connect shows the calls of half of them, and what came of each, on two pages. */
const PROMISED = 104;

test.each<Harm>(['table-not-asked', 'records-deleted', 'records-spoiled'])('of a hundred callbacks of which half were handled since, nobody is dialled twice and none is forgotten: %s', async (harm) => {
  const { calls, outcomes } = await playRestore({ promised: PROMISED, apartMinutes: 40, harm });
  expect([...calls.values()]).toEqual(Array.from({ length: PROMISED }, () => 1));
  expect(outcomes).toEqual(Array.from({ length: PROMISED }, () => 'answered'));
});
