import type { Callback, Pending, Promised } from '../../../../lambda/domain/callback/callback';
import { bringWhatIsNear } from '../../../../lambda/usecases/bring-what-is-near';
import { PROMISE, SAMPLES } from '../../../../docs/print/callback-samples';
import { createInMemoryCursor } from '../../../fakes/in-memory-dispatch';
import { at, createDispatchWorld } from './dispatch-world';

const due = (seconds: number): Promised & Pending => ({ ...PROMISE, dueAt: at(seconds), phase: 'pending', attentionAt: at(seconds) });

async function open(callback: Callback) {
  const world = await createDispatchWorld(callback);
  const ports = { ...world.ports, cursor: createInMemoryCursor(), secondsPerCall: 0.6 };
  return { ...world, ports, near: bringWhatIsNear(world.store, ports) };
}

describe('a callback that is put back on the list', () => {
  test('for a time before the tick would come to it is brought then', async () => {
    const { near, sent } = await open(due(30));
    await near.save(due(30));
    expect(sent).toEqual([{ message: { subject: PROMISE.subject, placement: 1 }, at: at(30) }]);
  });

  test('for now takes its turn in the lane', async () => {
    const { near, sent, ports } = await open(due(0));
    await ports.cursor.reserveStart(at(0), 0.6);
    await near.save(due(0));
    expect(sent).toMatchObject([{ at: at(0.6) }]);
  });

  test('for later is left to the tick; a save that was overtaken, and any other, brings nothing', async () => {
    const { near, sent } = await open(due(91));
    await near.save(due(91));
    expect(await near.save(due(1))).toBe('overtaken');
    expect(sent).toEqual([]);
    const click = await open(SAMPLES.dispatching);
    await click.near.save(SAMPLES['handing-off']);
    expect(click.sent).toEqual([]);
  });

  test('is saved though the message could not be sent', async () => {
    const { near, did, ports } = await open(due(30));
    ports.dispatch.send = () => Promise.reject(new Error('no answer'));
    expect(await near.save(due(30))).toHaveProperty('saved');
    expect(did.failed).toEqual(['bring-when-near']);
  });
});
