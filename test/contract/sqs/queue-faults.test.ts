import * as fc from 'fast-check';
import { VirtualTime } from '../../../emulator/clock/virtual-time';
import { createIam } from '../../../emulator/iam/iam';
import { Journal } from '../../../emulator/journal';
import { createSqs } from '../../../emulator/sqs/sqs';

function account(seed = 's') {
  const time = new VirtualTime();
  const journal = new Journal(time);
  const sqs = createSqs({ time, journal, iam: createIam({ accountId: '111122223333' }), accountId: '111122223333', region: 'us-east-1', seed, endpoint: () => 'http://127.0.0.1' });
  sqs.create('work');
  sqs.create('other');
  const queue = sqs.queue('work');
  return { time, journal, sqs, queue, take: () => queue.receive({ maximum: 10 }) };
}

describe('faults of a queue', () => {
  it('delivers a message a second time though the first was deleted, under the same id', () => {
    const { sqs, queue, take } = account();
    sqs.faults.doubleNth({ queue: 'work', nth: 2 });
    queue.send({ body: 'once' });
    queue.send({ body: 'twice' });
    const [once, first, second] = take();
    expect([once!.body, first!.body, second!.body]).toEqual(['once', 'twice', 'twice']);
    expect(first!.id).toBe(second!.id);
    queue.delete(first!.receiptHandle!);
    expect(queue.peek().map(({ receiptHandle }) => receiptHandle)).toEqual([once!.receiptHandle, second!.receiptHandle]);
  });

  it('delivers one message late, beyond its own delay', async () => {
    const { sqs, queue, take, time } = account();
    sqs.faults.delayNth({ queue: 'work', nth: 1, seconds: 20 });
    queue.send({ body: 'late', delaySeconds: 10 });
    await time.advance(29_999);
    expect(take()).toEqual([]);
    await time.advance(1);
    expect(take()).toMatchObject([{ body: 'late' }]);
  });

  it('strikes only the queue that is named', () => {
    const { sqs, queue } = account();
    sqs.faults.set({ queue: 'other', doubled: 1, maximumDelaySeconds: 100 });
    queue.send({ body: 'x' });
    sqs.queue('other').send({ body: 'x' });
    expect([queue.counts().visible, sqs.queue('other').peek()]).toEqual([1, [expect.objectContaining({ copy: 0 }), expect.objectContaining({ copy: 1 })]]);
  });

  it('ends with clear', () => {
    const { sqs, queue } = account();
    sqs.faults.set({ doubled: 1 });
    sqs.faults.doubleNth({ queue: 'work', nth: 1 });
    sqs.faults.clear();
    queue.send({ body: 'x' });
    expect(queue.peek()).toHaveLength(1);
  });

  it('says in the journal which message it struck', () => {
    const { sqs, queue, journal } = account();
    sqs.faults.doubleNth({ queue: 'work', nth: 1 });
    const { id } = queue.send({ body: 'x' });
    expect(journal.entries.filter(({ kind }) => kind === 'fault')).toMatchObject([{ what: 'message-doubled', detail: { queue: 'work', messageId: id } }]);
  });

  it.each([[{ doubled: 1.1 }], [{ maximumDelaySeconds: -1 }]])('refuses %j', (faults) => {
    expect(() => account().sqs.faults.set(faults)).toThrow(RangeError);
  });

  it('never loses a message, nor keeps one back longer than it may, whatever the setting', async () => {
    const setting = fc.record({ doubled: fc.double({ min: 0, max: 1, noNaN: true }), maximumDelaySeconds: fc.integer({ min: 0, max: 60 }) });
    const check = async (seed: string, faults: { doubled: number; maximumDelaySeconds: number }, sent: number) => {
      const { sqs, queue, time } = account(seed);
      sqs.faults.set(faults);
      const ids = Array.from({ length: sent }, (_, at) => queue.send({ body: String(at) }).id);
      await time.advance(faults.maximumDelaySeconds * 1000);
      const taken = queue.receive({ maximum: 100 }).map(({ id }) => id);
      expect([...new Set(taken)].sort()).toEqual(ids.sort());
      expect(taken.length).toBeLessThanOrEqual(2 * sent);
    };
    await fc.assert(fc.asyncProperty(fc.string(), setting, fc.integer({ min: 1, max: 20 }), check), { numRuns: 50 });
  });
});
