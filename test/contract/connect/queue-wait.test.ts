import { createQueueWait } from '../../../lambda/queues/adapters/connect-queue-wait';
import type { QueueWait } from '../../../lambda/queues/ports/queue-wait';
import { handleContact } from './handle-contact';
import { closeWorld, openWorld, type World } from './world';

describe('how busy queues are (Connect)', () => {
  let world: World;
  let wait: QueueWait;
  beforeEach(async () => {
    world = await openWorld();
    wait = createQueueWait(world.client, { instanceArn: world.arns.instance, clock: { now: () => new Date(world.emulator.time.now()).toISOString() } });
  });
  afterEach(() => closeWorld(world));

  test('is said queue by queue', async () => {
    await world.queuedContact();
    world.emulator.connect.console.agent('ada').setStatus('Available');
    const load = await wait.loadOf([world.ids.queue, world.ids.spareQueue]);
    expect(load.get(world.ids.queue)).toMatchObject({ contactsInQueue: 1, contactsScheduled: 0, agentsStaffed: 1, agentsAvailable: 1 });
    expect(load.get(world.ids.spareQueue)).toEqual({ contactsInQueue: 0, contactsScheduled: 0, agentsStaffed: 0, agentsAvailable: 0 });
  });

  test('is said with the moment since when the first one waits, however old the answer is', async () => {
    await world.queuedContact();
    const since = (await wait.loadOf([world.ids.queue])).get(world.ids.queue)!.oldestSince;
    await world.emulator.time.advance(30_000);
    const seenLater = (await wait.loadOf([world.ids.queue])).get(world.ids.queue)!.oldestSince;
    const at = Date.parse(seenLater!);
    expect(world.emulator.time.now() - at).toBeGreaterThanOrEqual(30_000);
    expect(since === undefined || Math.abs(Date.parse(since) - at) <= 1_000).toBe(true);
  });

  test('is asked again after 10 seconds, and not before', async () => {
    const waiting = async () => (await wait.loadOf([world.ids.queue])).get(world.ids.queue)!.contactsInQueue;
    expect(await waiting()).toBe(0);
    await world.queuedContact();
    expect(await waiting()).toBe(0);
    await world.emulator.time.advance(5_000);
    expect(await waiting()).toBe(1);
  });

  test('is measured from five handled contacts on', async () => {
    for (let n = 0; n < 4; n += 1) await handleContact(world, { talkSeconds: 80, workSeconds: 20 });
    expect(await wait.handleSecondsOf([world.ids.queue])).toBeUndefined();
    await handleContact(world, { talkSeconds: 80, workSeconds: 20 });
    await world.emulator.time.advance(5 * 60_000);
    expect(await wait.handleSecondsOf([world.ids.queue])).toBeCloseTo(100, -1);
  });

  test('is estimated by Connect itself, for whoever came now', async () => {
    expect(await wait.estimateOf(world.ids.queue)).toBeUndefined();
    world.emulator.connect.console.agent('ada').setStatus('Available');
    await world.emulator.time.advance(10_000);
    expect(await wait.estimateOf(world.ids.queue)).toBe(0);
  });

  test('is not remembered where Connect refused to say', async () => {
    world.emulator.faults.inject({ operation: 'GetCurrentMetricData', nth: 1, kind: 'error-before', code: 'ThrottlingException', status: 429 });
    await expect(wait.loadOf([world.ids.queue])).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect((await wait.loadOf([world.ids.queue])).size).toBe(1);
  });
});
