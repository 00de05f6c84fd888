import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { createPace } from '../../../lambda/ground/adapters/pace';
import { plusSeconds, secondsBetween } from '../../../lambda/ground/domain/instant';
import { openCallbacksTable, TABLE } from './callbacks-table';

let table: Awaited<ReturnType<typeof openCallbacksTable>>;
beforeEach(async () => void (table = await openCallbacksTable()));
afterEach(() => table.close());

const START = '2026-11-23T09:00:00.000Z';

/** Environments of a function, which ask in one moment. Their waits are noted, and take no time, or as long as `rest` does. */
function open(rest: () => Promise<void> = async () => undefined) {
  const clock = { at: START, now: () => clock.at };
  const waits: number[] = [];
  const environment = () => createPace({ client: table.client, TableName: TABLE, Key: { subject: 'kept#user-search#', slot: 'current' }, clock, pass: async (seconds) => (waits.push(seconds), rest()) });
  return { environment, waits, pass: (seconds: number) => void (clock.at = plusSeconds(clock.at, seconds)), seconds: () => secondsBetween(START, clock.at) };
}

test('after a pause four ask at once, and the others half a second after each other, whatever environment they are in', async () => {
  const { environment, waits } = open();
  const all = [environment(), environment(), environment()];
  await Promise.all(Array.from({ length: 9 }, (_, nth) => all[nth % 3]!.turn()));
  expect(waits.sort()).toEqual([0.5, 1, 1.5, 2, 2.5]);
});

test('no more than two in a second and four at once are ever let through', async () => {
  const { environment, waits, pass, seconds } = open();
  const [one, other] = [environment(), environment()];
  const moments: number[] = [];
  for (let step = 0; step < 60; step += 1) {
    const before = waits.length;
    await (step % 3 === 0 ? one : other).turn();
    moments.push(seconds() + (waits.length > before ? waits.at(-1)! : 0));
    pass(step < 20 ? 0.3 : 0.7);
  }
  for (const from of moments) for (const span of [1, 5, 10]) expect(moments.filter((moment) => moment >= from && moment < from + span).length).toBeLessThanOrEqual(4 + span * 2);
  expect(waits.length).toBeGreaterThan(0);
});

test('who would wait for more than five seconds is refused, and takes no moment from others', async () => {
  const { environment, waits, pass } = open();
  const pace = environment();
  for (let asked = 0; asked < 14; asked += 1) await pace.turn();
  expect(waits.at(-1)).toBe(5);
  await expect(pace.turn()).rejects.toThrow('Too many wait to ask kept#user-search#');
  pass(0.5);
  await pace.turn();
  expect(waits.at(-1)).toBe(5);
});

test('of many who ask at once, those for whom there is no moment in time are refused while the others still wait', async () => {
  const { environment, waits } = open(() => new Promise(() => undefined));
  const pace = environment();
  const turns = Array.from({ length: 20 }, () => pace.turn());
  const answers = turns.map((turn) => turn.then(() => 'given', String));
  // Each moment takes two writes: by then all twenty have been asked for.
  for (let reads = 0; reads < 80; reads += 1) await table.client.send(new GetCommand({ TableName: TABLE, Key: { subject: 'kept#user-search#', slot: 'current' } }));
  expect(await Promise.all([...answers.slice(0, 4), ...answers.slice(14).map((answer) => Promise.race([answer, 'waits']))])).toEqual([...Array.from({ length: 4 }, () => 'given'), ...Array.from({ length: 6 }, () => expect.stringContaining('Too many wait'))]);
  expect(waits).toEqual(Array.from({ length: 10 }, (_, nth) => (nth + 1) / 2));
});

test('a moment that is free for a second is taken once', async () => {
  const { environment, waits, pass } = open();
  const [one, other] = [environment(), environment()];
  expect(await one.isFreeFor(1)).toBe(true);
  expect(await other.isFreeFor(1)).toBe(false);
  pass(1);
  expect(await other.isFreeFor(1)).toBe(true);
  await one.turn();
  expect(waits).toEqual([0.5]);
});
