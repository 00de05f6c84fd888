import { seededRandom } from '../../../emulator/seeded-random';

const uuids = (seed: string) => {
  const random = seededRandom(seed);
  return Array.from({ length: 2_000 }, () => random.uuid());
};

it('gives the same ids for the same seed and purpose, others for another, none twice', () => {
  expect(uuids('1:connect')).toEqual(uuids('1:connect'));
  expect(new Set([...uuids('1:connect'), ...uuids('2:connect'), ...uuids('1:events')]).size).toBe(6_000);
  for (const id of uuids('3')) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('draws from the whole range and stays in it', () => {
  const random = seededRandom('range');
  const numbers = Array.from({ length: 2_000 }, () => random.next());
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(Math.min(...numbers)).toBeLessThan(0.01);
  expect(Math.max(...numbers)).toBeGreaterThan(0.99);
});
