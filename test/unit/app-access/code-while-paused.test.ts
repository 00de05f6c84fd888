import { createGatedBringCode } from '../../../lambda/app-access/usecases/gated-bring-code';
import { createInMemoryPauses } from '../../fakes/in-memory-pauses';

test('a call that would speak a code is not placed while calls are paused', async () => {
  const clock = { now: () => '2026-11-23T09:00:00.000Z' };
  const pauses = createInMemoryPauses({ clock });
  const called: string[] = [];
  const bring = createGatedBringCode(async ({ number }) => void called.push(number), pauses);
  const code = { number: '+493012345678', code: '123456', checkDigest: 'check' };
  await bring(code);
  await pauses.pause({ since: clock.now(), why: 'Wrong numbers are being called.', by: 'operator' });
  await expect(bring(code)).rejects.toThrow('Calls are paused');
  expect(called).toEqual([code.number]);
});
