import type { Callback, Pending, Promised, Waiting } from '../../../../lambda/domain/callback/callback';
import { recheckOverdue } from '../../../../lambda/usecases/recheck-overdue';
import { ADA, HANDOFF, PROMISE, QUEUE } from '../../../../docs/print/callback-samples';
import { createInMemoryAgenda } from '../../../fakes/in-memory-agenda';
import { createInMemoryCursor, createInMemoryDispatchQueue, createInMemoryRecheckMark } from '../../../fakes/in-memory-dispatch';
import { at } from './dispatch-world';

const due = (subject: string, dueAt = at(0)): Promised & Pending => ({ ...PROMISE, id: `${subject}.key`, subject, dueAt, phase: 'pending', attentionAt: dueAt });
const waiting = (attentionAt: string): Promised & Waiting => ({
  ...PROMISE,
  ...{ phase: 'waiting', handoffContactId: HANDOFF, admittedAt: at(2), since: at(3), line: { agent: ADA }, attentionAt },
});

function open(...held: Callback[]) {
  const clock = { at: at(0), now: () => clock.at };
  const dispatch = createInMemoryDispatchQueue();
  const agenda = createInMemoryAgenda({ newest: () => held });
  const ports = { agenda, dispatch, clock, cursor: createInMemoryCursor(), recheck: createInMemoryRecheckMark(), queues: new Map([[QUEUE.queueId, QUEUE]]), secondsPerCall: 0.6 };
  /** The sweep, each minute between two moments; the tick has come as far as it can. */
  const sweep = async (from: number, to: number) => {
    for (let seconds = from; seconds <= to; seconds += 60) {
      clock.at = at(seconds);
      const cursor = await ports.cursor.read();
      await ports.cursor.save({ ...cursor, reached: at(seconds + 75) });
      await recheckOverdue(ports);
    }
    return dispatch.sent.map(({ message }) => message.subject);
  };
  return { ports, clock, dispatch, sweep };
}

describe('the recheck', () => {
  test('finds one whose message was lost within minutes of its time', async () => {
    expect(await open(due('lost')).sweep(0, 480)).toEqual(['lost']);
  });

  test('finds one that is lost on its way, once per age', async () => {
    const { sweep } = open(waiting(at(1200)));
    expect(await sweep(0, 1200)).toEqual([]);
    expect(await sweep(1260, 2400)).toEqual([PROMISE.subject]);
  });

  test('leaves alone what is followed, what is over, and what has not come up', async () => {
    const over: Callback = { ...PROMISE, id: 'over.key', subject: 'over', phase: 'ended', endedAt: at(10), outcome: { code: 'handled', sentence: '' } };
    expect(await open(waiting(at(900_000)), over, due('later', at(90_000))).sweep(0, 86_400)).toEqual([]);
  });

  test('leaves alone what the tick has not come to yet', async () => {
    const { ports, clock, dispatch } = open(due('in-the-crowd'));
    clock.at = at(240);
    await ports.cursor.save({ ...(await ports.cursor.read()), reached: at(-1) });
    await recheckOverdue(ports);
    expect(dispatch.sent).toEqual([]);
  });

  test('finds all of a page and more, at the rate of the lane', async () => {
    const { sweep, dispatch } = open(...Array.from({ length: 230 }, (_, n) => due(`c${n}`)));
    expect(new Set(await sweep(0, 480)).size).toBe(230);
    const starts = dispatch.sent.map(({ at: start }) => Date.parse(start));
    expect(Math.min(...starts.slice(1).map((start, n) => start - starts[n]!))).toBe(600);
  });

  test('is made up for when it failed', async () => {
    const { ports, sweep } = open(due('lost'));
    const { send } = ports.dispatch;
    ports.dispatch.send = () => Promise.reject(new Error('no answer'));
    await expect(sweep(0, 480)).rejects.toThrow('no answer');
    ports.dispatch.send = send;
    expect(await sweep(540, 600)).toEqual(['lost']);
  });
});
