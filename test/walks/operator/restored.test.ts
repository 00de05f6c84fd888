import { type Harm, playRestore } from '../../scenario/operator/restored-story';

const PROMISED = 300;

test.each<Harm>(['table-not-asked', 'records-deleted', 'records-spoiled'])('of 300 callbacks of which half were handled in the hour since, nobody is dialled twice and none is forgotten: %s', async (harm) => {
  const { calls, outcomes } = await playRestore({ promised: PROMISED, apartMinutes: 60, harm });
  expect([...calls.values()]).toEqual(Array.from({ length: PROMISED }, () => 1));
  expect(outcomes).toEqual(Array.from({ length: PROMISED }, () => 'answered'));
});
