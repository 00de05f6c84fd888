import { SeededRandom } from '../../../../emulator/connect/seeded-random';

const ids = (seed: number) => {
  const random = new SeededRandom(seed);
  return Array.from({ length: 2_000 }, () => random.id());
};

it('gives the same ids for the same seed, others for another, none twice', () => {
  expect(ids(1)).toEqual(ids(1));
  expect(new Set([...ids(1), ...ids(2)]).size).toBe(4_000);
  for (const id of ids(3)) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
