import { startStage } from '../../../local/stage';

const still = { now: () => 0 };

test('a run begins at the instant that it is given, and plays none of the days since', async () => {
  const stage = await startStage({ virtual: false, functionsRun: 'in-rooms', wall: still, startAt: '2026-11-23T09:00:00.000Z' });
  const begun = stage.emulator.time.iso();
  await stage.stop();
  expect(begun).toBe('2026-11-23T09:00:00.000Z');
});

test('a run for people has come to the present when it begins', async () => {
  const before = new Date().toISOString();
  const stage = await startStage({ virtual: false, functionsRun: 'in-rooms', wall: still });
  const begun = stage.emulator.time.iso();
  await stage.stop();
  expect(begun >= before && begun <= new Date().toISOString()).toBe(true);
});
